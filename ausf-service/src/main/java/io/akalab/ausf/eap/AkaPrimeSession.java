package io.akalab.ausf.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AvPrime;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtNotification;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.eap.EapCode;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.eap.MalformedEap;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.KeyDerivation;
import java.util.List;

/**
 * One full authentication with EAP-AKA', from the server's side. It does not change: each packet makes a step, and where
 * the authentication goes on the step holds what the session becomes. Nothing that a peer sends makes it throw.
 *
 * <p>For a packet that RFC 3748 has discarded in silence (no packet at all, not a response, another identifier, another
 * type) the request is sent again, which is what silence would come to, but only {@value #RETRANSMISSIONS} times. A
 * response that RFC 4187 clause 6.3.2 calls an error refuses the authentication with one notification; a client error, an
 * authentication reject and a Nak end it at once. Only the response to the latest challenge, with the right AT_MAC and
 * AT_RES, succeeds.
 */
public final class AkaPrimeSession implements AutoCloseable {

    /** How often a request is sent again (RFC 3748 clause 4.3 suggests 3 to 5). */
    static final int RETRANSMISSIONS = 3;

    private static final int IDENTIFIERS = 256;

    private final Supi supi;
    private final ServingNetworkName snn;
    private final KeyDerivation derivation;
    private final AkaPrimeChallenge challenge;
    private final AkaPrimeMessage request;
    private final Phase phase;
    private final int retransmitted;

    AkaPrimeSession(
            Supi supi,
            ServingNetworkName snn,
            KeyDerivation derivation,
            AkaPrimeChallenge challenge,
            AkaPrimeMessage request,
            Phase phase,
            int retransmitted) {
        this.supi = supi;
        this.snn = snn;
        this.derivation = derivation;
        this.challenge = challenge;
        this.request = request;
        this.phase = phase;
        this.retransmitted = retransmitted;
    }

    /** Where the session stands. The order is that of the encoding. */
    enum Phase {
        CHALLENGED,
        RECHALLENGED,
        REFUSED
    }

    /**
     * Reads what {@link #encode} wrote, for the same subscriber and serving network.
     *
     * @throws IllegalArgumentException if it is of another version or malformed
     */
    public static AkaPrimeSession decode(byte[] encoded, Supi supi, ServingNetworkName snn, KeyDerivation derivation) {
        return SessionCodec.decode(encoded, supi, snn, derivation);
    }

    /**
     * The session as octets, keys in clear, for another instance to go on with; the caller seals them, and wipes the array.
     * Neither the SUPI nor the serving network is in them.
     */
    public byte[] encode() {
        return SessionCodec.encode(challenge, request, phase, retransmitted);
    }

    /** Starts with a vector, whose keys are wiped. The identifier is the last octet of its RAND, which nobody foresees. */
    public static AkaPrimeSession start(Supi supi, ServingNetworkName snn, AvPrime vector, KeyDerivation derivation) {
        int identifier = Byte.toUnsignedInt(vector.rand().at(vector.rand().length() - 1));
        var challenge = AkaPrimeChallenge.of(vector, supi, snn, identifier, derivation);
        return new AkaPrimeSession(supi, snn, derivation, challenge, challenge.request(), Phase.CHALLENGED, 0);
    }

    /** The EAP request that waits for its response. */
    public Octets request() {
        return request.octets();
    }

    /** Takes a packet of the peer, whatever it is. */
    public EapStep receive(Octets octets) {
        EapPacket packet;
        try {
            packet = EapPacket.decode(octets);
        } catch (MalformedEap e) {
            return retransmit();
        }
        if (packet.code() != EapCode.RESPONSE || packet.identifier() != request.identifier()) {
            return retransmit();
        }
        return switch (packet.type()) {
            case EapPacket.AKA_PRIME -> receive(packet);
            case EapPacket.NAK -> end();
            default -> retransmit();
        };
    }

    /** Ends the session of a peer that answered nothing. */
    public EapStep giveUp() {
        return end();
    }

    /** Goes on with a fresh vector after a {@linkplain EapStep.Resynchronize re-synchronisation}; its keys are wiped. */
    public EapStep rechallenge(AvPrime vector) {
        challenge.wipe();
        var next = AkaPrimeChallenge.of(vector, supi, snn, nextIdentifier(), derivation);
        return new EapStep.Ongoing(
                new AkaPrimeSession(supi, snn, derivation, next, next.request(), Phase.RECHALLENGED, retransmitted));
    }

    /**
     * Refuses the authentication with a notification of a general failure. It precedes a successful challenge, so it is not
     * signed (RFC 4187 clause 6.1).
     */
    public EapStep refuse() {
        challenge.wipe();
        var notification = AkaPrimeMessage.request(
                nextIdentifier(),
                AkaPrimeSubtype.NOTIFICATION,
                List.of(new AtNotification(AtNotification.GENERAL_FAILURE)));
        return new EapStep.Refused(
                new AkaPrimeSession(supi, snn, derivation, challenge, notification, Phase.REFUSED, retransmitted));
    }

    /** Wipes the keys. */
    @Override
    public void close() {
        challenge.wipe();
    }

    @Override
    public String toString() {
        return "AkaPrimeSession[" + phase + ", redacted]";
    }

    /** Whatever answers the notification ends the session: there is never a second one (RFC 4187 clause 6.1). */
    private EapStep receive(EapPacket packet) {
        if (phase == Phase.REFUSED) {
            return end();
        }
        try {
            return receive(AkaPrimeMessage.of(packet));
        } catch (MalformedEap e) {
            return refuse();
        }
    }

    private EapStep receive(AkaPrimeMessage response) {
        return switch (response.subtype()) {
            case CHALLENGE -> challenge.isAnsweredBy(response) ? succeed() : refuse();
            case SYNCHRONIZATION_FAILURE -> resynchronize(response);
            case AUTHENTICATION_REJECT, CLIENT_ERROR -> end();
            case IDENTITY, NOTIFICATION, REAUTHENTICATION -> refuse();
        };
    }

    /** A USIM that was just followed cannot be out of sequence again. */
    private EapStep resynchronize(AkaPrimeMessage response) {
        var auts = response.find(AtAuts.class);
        return auts.isEmpty() || phase == Phase.RECHALLENGED || !AkaPrimeChallenge.acceptsOfferedKdf(response)
                ? refuse()
                : new EapStep.Resynchronize(challenge.rand(), auts.get().auts());
    }

    private EapStep succeed() {
        var kausf = derivation.kausf(challenge.emsk());
        challenge.wipe();
        return new EapStep.Succeeded(EapPacket.success(request.identifier()).encode(), kausf);
    }

    private EapStep end() {
        challenge.wipe();
        var failure = EapPacket.failure(request.identifier()).encode();
        return phase == Phase.REFUSED ? new EapStep.Ended(failure) : new EapStep.Failed(failure);
    }

    private EapStep retransmit() {
        return retransmitted == RETRANSMISSIONS
                ? end()
                : new EapStep.Ongoing(
                        new AkaPrimeSession(supi, snn, derivation, challenge, request, phase, retransmitted + 1));
    }

    private int nextIdentifier() {
        return (request.identifier() + 1) % IDENTIFIERS;
    }
}
