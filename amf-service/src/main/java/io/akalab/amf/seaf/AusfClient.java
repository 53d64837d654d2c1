package io.akalab.amf.seaf;

import io.akalab.amf.home.HomeRequestProperties;
import io.akalab.amf.home.Turnstile;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nudm.ueau.ResynchronizationInfo;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.nrf.PeerClients;
import io.akalab.sbi.nrf.StaticAddresses;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The AUSF as the SEAF sees it (TS 29.509 clause 5.2.2.2). Where RES* and EAP packets go is what the AUSF says, never what
 * the SEAF would build. An AUSF that is slow is not asked
 * again: every challenge costs an SQN. One whose connection breaks off is gone, and another one is asked.
 */
@Component
public class AusfClient {

    private static final Logger log = LoggerFactory.getLogger(AusfClient.class);
    private static final URI UE_AUTHENTICATIONS = URI.create("/nausf-auth/v1/ue-authentications");

    private static final URI USUAL_ADDRESS = URI.create("http://127.0.0.1:7002");

    private final SbiClient ausf;
    private final AusfAnswers answers;
    private final Turnstile beginning;
    private final Turnstile finishing;

    AusfClient(PeerClients clients, AusfProperties properties, HomeRequestProperties turns, SbiProperties sbi) {
        var addresses = new StaticAddresses("akalab.amf.ausf-uri", properties.ausfUri(), USUAL_ADDRESS);
        this.answers = new AusfAnswers(sbi.strict());
        this.ausf = clients.create(new Peer("AUSF", "nausf-auth"), addresses);
        // Apart, so that UEs that have begun do not wait behind all that have not.
        this.beginning = new Turnstile(turns);
        this.finishing = new Turnstile(turns);
    }

    /** A synch failure to pass on: the RAND of the challenge, and the USIM's answer to it (TS 33.501 clause 6.1.3.3.1). */
    public record SynchFailure(Octets rand, Auts auts) {}

    /**
     * Asks for a challenge, whose method the home network chooses.
     *
     * @param supiOrSuci in the form that the SBI uses
     * @param failure what the UE answered to the challenge before, if it was out of sequence
     */
    public ChallengeResult challenge(
            String supiOrSuci, ServingNetworkName servingNetwork, @Nullable SynchFailure failure) {
        var info = new AuthenticationInfo(supiOrSuci, servingNetwork.value(), toWire(failure), null);
        try {
            var client = ausf.forSubscriber(supiOrSuci).repeatingBrokenOff();
            var answer = beginning.pass(() -> client.post(UE_AUTHENTICATIONS, info, 201, UEAuthenticationCtx.class));
            var location = answer.location();
            return answers.challenge(answer.body(), location == null ? answer.uri() : location, supiOrSuci);
        } catch (SbiProblem problem) {
            return new ChallengeResult.Refused(cause(problem));
        }
    }

    /** 5G AKA, step 10: passes RES* on, and takes K<sub>SEAF</sub> and the SUPI if it is right. */
    public ConfirmationResult confirm(Challenge.FiveGAka challenge, Octets resStar) {
        try {
            return AusfAnswers.confirmation(put(challenge, ConfirmationData.of(resStar.toHex())), challenge);
        } catch (SbiProblem problem) {
            return new ConfirmationResult.Refused(cause(problem));
        }
    }

    /** EAP-AKA', steps 5 to 9: passes a UE's EAP-Response on. */
    public EapResult respond(Challenge.Eap challenge, Octets response) {
        var payload = response.toBase64();
        try {
            return answers.eap(post(challenge, EapSession.response(payload)), challenge);
        } catch (SbiProblem problem) {
            return new EapResult.Refused(cause(problem));
        }
    }

    /**
     * Tells the AUSF that the UE gave no usable answer, so that the home network learns of the failure. Nothing depends on
     * it: what goes wrong here is written to the log alone.
     *
     * @return an EAP-Failure that is for the UE, if the method is one of EAP and the AUSF gave one
     */
    public @Nullable Octets reportFailure(Challenge challenge) {
        try {
            return switch (challenge) {
                case Challenge.FiveGAka aka -> {
                    put(aka, ConfirmationData.ofFailure());
                    yield null;
                }
                case Challenge.Eap eap ->
                    answers.eap(post(eap, EapSession.noResponse()), eap) instanceof EapResult.Failed failed
                            ? failed.eapFailure()
                            : null;
            };
        } catch (SbiProblem problem) {
            log.info("The AUSF could not be told of a failed authentication: {}", cause(problem));
            return null;
        }
    }

    private ConfirmationDataResponse put(Challenge.FiveGAka challenge, ConfirmationData data) {
        return finishing
                .pass(() -> ausf.put(challenge.confirmation(), data, 200, ConfirmationDataResponse.class))
                .body();
    }

    private EapSession post(Challenge.Eap challenge, EapSession step) {
        return finishing
                .pass(() -> ausf.post(challenge.session(), step, 200, EapSession.class))
                .body();
    }

    private static @Nullable ResynchronizationInfo toWire(@Nullable SynchFailure failure) {
        return failure == null
                ? null
                : new ResynchronizationInfo(
                        failure.rand().toHex(), failure.auts().octets().toHex());
    }

    private static String cause(SbiProblem problem) {
        var cause = problem instanceof UpstreamProblem upstream
                ? upstream.upstreamCause()
                : problem.details().cause();
        return cause == null ? AusfAnswers.BAD_ANSWER : cause;
    }
}
