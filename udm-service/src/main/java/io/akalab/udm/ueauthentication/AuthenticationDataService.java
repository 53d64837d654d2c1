package io.akalab.udm.ueauthentication;

import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.sbi.lab.KeyDerived;
import io.akalab.sbi.lab.LabTrace;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.Arpf;
import io.akalab.udm.arpf.Arpf.SynchFailure;
import io.akalab.udm.arpf.VectorOutcome;
import io.akalab.udm.storage.StorageUnavailableException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The service operation Nudm_UEAuthentication_Get (TS 29.503 clause 5.4.2.2). */
@Service
final class AuthenticationDataService {

    private static final Logger log = LoggerFactory.getLogger(AuthenticationDataService.class);

    private final Arpf arpf;
    private final LabTrace trace;

    AuthenticationDataService(Arpf arpf, LabTrace trace) {
        this.arpf = arpf;
        this.trace = trace;
    }

    /** Makes a vector, or throws the problem that there is instead. */
    AuthenticationData generate(Supi supi, ServingNetworkName snn, @Nullable SynchFailure failure) {
        return switch (vector(supi, snn, failure)) {
            case VectorOutcome.Issued(var vector) -> new AuthenticationData(supi, vector);
            case VectorOutcome.UnknownSubscriber() -> throw UeAuthenticationProblems.userNotFound();
            case VectorOutcome.ResynchronizationRefused() ->
                throw new SbiProblem(Cause.AUTHENTICATION_REJECTED, "the MAC-S of the AUTS is wrong");
            case VectorOutcome.SequenceExhausted() ->
                throw new SbiProblem(Cause.AV_GENERATION_PROBLEM, "the subscriber's sequence numbers are used up");
            case VectorOutcome.BeyondReach() ->
                throw new SbiProblem(
                        Cause.AV_GENERATION_PROBLEM,
                        "SQN is too far ahead of the USIM: delete the subscriber, and a few minutes later provision it with"
                                + " an SQN above the USIM's");
            case VectorOutcome.NoInd() ->
                throw new SbiProblem(
                        Cause.AV_GENERATION_PROBLEM, "the subscriber's IND is too short for one of this UDM's");
        };
    }

    private VectorOutcome vector(Supi supi, ServingNetworkName snn, @Nullable SynchFailure failure) {
        try {
            return arpf.vector(supi, snn, failure, observer(supi));
        } catch (StorageUnavailableException e) {
            // Not its messages: a database's may name the subscriber.
            log.error("No vector could be made: {}", e.reason());
            throw new SbiProblem(Cause.AV_GENERATION_PROBLEM, "the subscriber's data cannot be had");
        }
    }

    private @Nullable Consumer<Derivation> observer(Supi supi) {
        return trace.enabled() ? derivation -> trace.record(supi.value(), KeyDerived.of(derivation)) : null;
    }
}
