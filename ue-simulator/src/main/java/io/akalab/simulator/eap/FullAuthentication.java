package io.akalab.simulator.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.eap.AkaPrimeAttribute;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtClientErrorCode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIdReq;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIdentity;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtNotification;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.keys.EapAkaPrimeKeys;
import io.akalab.crypto.keys.Kausf;
import io.akalab.simulator.usim.Usim;
import io.akalab.simulator.usim.UsimAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the peer of EAP-AKA' does with each request of the method (RFC 9048 clauses 3 and 4, RFC 4187 clauses 4 and 6). */
final class FullAuthentication {

    private final Usim usim;
    private final PeerKeys keyMaker;
    private final Supplier<Octets> identity;
    private final Set<PeerFault> faults;
    private @Nullable List<Integer> offerBefore;
    private @Nullable EapAkaPrimeKeys keys;

    FullAuthentication(Usim usim, PeerKeys keyMaker, Supplier<Octets> identity, Set<PeerFault> faults) {
        this.usim = usim;
        this.keyMaker = keyMaker;
        this.identity = identity;
        this.faults = faults;
    }

    /** K<sub>AUSF</sub> once the network is authenticated. */
    Optional<Kausf> kausf() {
        return Optional.ofNullable(keys).map(keyMaker::kausf);
    }

    /** The response to a request; a message that is no request of 5G is answered with a client error. */
    AkaPrimeMessage answer(AkaPrimeMessage request) {
        return switch (request.subtype()) {
            case CHALLENGE -> challenged(request);
            case IDENTITY -> identified(request);
            case NOTIFICATION -> notified(request);
            default -> clientError(request.identifier());
        };
    }

    private AkaPrimeMessage identified(AkaPrimeMessage request) {
        return request.find(AtIdReq.class).isPresent()
                ? response(request, AkaPrimeSubtype.IDENTITY, new AtIdentity(identity.get()))
                : clientError(request.identifier());
    }

    /** A notification is acknowledged, whatever its code; after the challenge both are authentic (RFC 4187 clause 6). */
    private AkaPrimeMessage notified(AkaPrimeMessage request) {
        var notification = request.find(AtNotification.class);
        if (notification.isEmpty()) {
            return clientError(request.identifier());
        }
        var acknowledgement = response(request, AkaPrimeSubtype.NOTIFICATION);
        if (notification.get().isBeforeAuthentication()) {
            forgetKeys();
            return acknowledgement;
        }
        if (keys == null || !request.isSignedWith(keys.kAut())) {
            return clientError(request.identifier());
        }
        var signed = acknowledgement.signed(keys.kAut());
        if (!notification.get().isSuccess()) {
            forgetKeys();
        }
        return signed;
    }

    private AkaPrimeMessage challenged(AkaPrimeMessage request) {
        forgetKeys();
        var challenge = Challenge.of(request);
        if (challenge == null || faults.contains(PeerFault.CLIENT_ERROR)) {
            return clientError(request.identifier());
        }
        if (!challenge.isFrom(keyMaker.network())) {
            return reject(request.identifier());
        }
        return switch (challenge.judge(takeOfferBefore())) {
            case ACCEPTED -> authenticate(challenge);
            case REFUSED -> reject(request.identifier());
            case TO_NEGOTIATE -> {
                offerBefore = challenge.kdfs();
                yield response(request, AkaPrimeSubtype.CHALLENGE, new AtKdf(AtKdf.CK_IK_PRIME));
            }
        };
    }

    /** The separation bit is looked at before the USIM sees the challenge, so that a wrong one uses no SQN. */
    private AkaPrimeMessage authenticate(Challenge challenge) {
        int identifier = challenge.message().identifier();
        if (!challenge.autn().separationBit()) {
            return reject(identifier);
        }
        return switch (usim.authenticate(challenge.rand(), challenge.autn())) {
            case UsimAnswer.Accepted(var vector) -> authenticated(challenge.message(), vector);
            case UsimAnswer.MacFailure() -> reject(identifier);
            case UsimAnswer.SynchFailure(var auts) -> synchFailure(challenge.message(), auts);
        };
    }

    /** The keys come before the check of AT_MAC, for they are what it is made with (RFC 4187 clause 6.3.1). */
    private AkaPrimeMessage authenticated(AkaPrimeMessage request, AkaVector vector) {
        var made = keyMaker.of(vector);
        if (!request.isSignedWith(made.kAut())) {
            made.close();
            return clientError(request.identifier());
        }
        keys = made;
        var answer = response(request, AkaPrimeSubtype.CHALLENGE, AtRes.of(sent(vector.res())))
                .signed(made.kAut());
        return faults.contains(PeerFault.WRONG_MAC) ? AkaPrimeMessage.decode(flipped(answer.octets())) : answer;
    }

    private Octets sent(Octets res) {
        return faults.contains(PeerFault.WRONG_RES) ? flipped(res) : res;
    }

    /** Forgets keys and negotiations. */
    void reset() {
        offerBefore = null;
        forgetKeys();
    }

    private void forgetKeys() {
        if (keys != null) {
            keys.close();
            keys = null;
        }
    }

    private @Nullable List<Integer> takeOfferBefore() {
        var taken = offerBefore;
        offerBefore = null;
        return taken;
    }

    private static AkaPrimeMessage synchFailure(AkaPrimeMessage request, Auts auts) {
        return response(
                request,
                AkaPrimeSubtype.SYNCHRONIZATION_FAILURE,
                new AtAuts(auts.octets()),
                new AtKdf(AtKdf.CK_IK_PRIME));
    }

    static AkaPrimeMessage reject(int identifier) {
        return AkaPrimeMessage.response(identifier, AkaPrimeSubtype.AUTHENTICATION_REJECT, List.of());
    }

    static AkaPrimeMessage clientError(int identifier) {
        return AkaPrimeMessage.response(
                identifier,
                AkaPrimeSubtype.CLIENT_ERROR,
                List.of(new AtClientErrorCode(AtClientErrorCode.UNABLE_TO_PROCESS_PACKET)));
    }

    private static AkaPrimeMessage response(
            AkaPrimeMessage request, AkaPrimeSubtype subtype, AkaPrimeAttribute... attributes) {
        return AkaPrimeMessage.response(request.identifier(), subtype, List.of(attributes));
    }

    private static Octets flipped(Octets octets) {
        var changed = octets.toArray();
        changed[changed.length - 1] ^= 1;
        return Octets.wrap(changed);
    }
}
