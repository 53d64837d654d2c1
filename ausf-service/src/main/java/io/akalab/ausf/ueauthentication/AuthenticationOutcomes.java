package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where authentications of either method end: reported to the UDM, kept, removed (TS 29.509 clause 5.2.2.2). */
@Component
class AuthenticationOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(AuthenticationOutcomes.class);

    private final Udm udm;
    private final AuthenticationResults results;
    private final String nfInstanceId;
    private final Clock clock;

    AuthenticationOutcomes(Udm udm, AuthenticationResults results, SbiProperties sbi, Clock clock) {
        this.udm = udm;
        this.results = results;
        this.nfInstanceId = sbi.nfInstanceId().toString();
        this.clock = clock;
    }

    /**
     * Takes over an authentication that succeeded: every method ends here. K<sub>AUSF</sub> is copied, and wiped by the caller
     * afterwards.
     */
    void confirmed(String authCtxId, Attempt attempt, Kausf kausf) {
        results.keep(authCtxId, new AuthenticationResult(attempt, report(attempt, true)), kausf);
    }

    /** Takes over one that failed. */
    void refused(Attempt attempt) {
        report(attempt, false);
    }

    /** Removes a result of a method, here and at the UDM, but not K<sub>AUSF</sub>, which the UE keeps too; false if there is none of that id. */
    boolean remove(String authCtxId, AuthenticationMethod method) {
        var result = results.take(authCtxId, method);
        result.ifPresent(this::removeFromUdm);
        return result.isPresent();
    }

    /** Forgets what is kept of a subscriber, K<sub>AUSF</sub> as well (TS 29.509 clause 5.2.2.7). */
    void deregister(Supi supi) {
        if (!results.forget(supi)) {
            throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "nothing is kept of that subscriber");
        }
    }

    /** A report that fails changes no verdict: that was found here. */
    private @Nullable URI report(Attempt attempt, boolean success) {
        try {
            return udm.confirm(attempt.supi().value(), event(attempt, success, null));
        } catch (SbiProblem e) {
            LOG.warn("the UDM did not take the outcome of an authentication: {}", e.getMessage());
            return null;
        }
    }

    private void removeFromUdm(AuthenticationResult result) {
        var authEvent = result.authEvent();
        if (authEvent != null) {
            udm.remove(authEvent, event(result.attempt(), true, true));
        }
    }

    private AuthEvent event(Attempt attempt, boolean success, @Nullable Boolean removal) {
        return new AuthEvent(
                nfInstanceId,
                success,
                clock.instant(),
                attempt.method().authType(),
                attempt.snn().value(),
                removal);
    }
}
