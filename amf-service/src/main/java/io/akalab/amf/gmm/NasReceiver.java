package io.akalab.amf.gmm;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.MessageType;
import io.akalab.nas.security.NasCount;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.nas.security.Unprotected;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the protection off uplink NAS PDUs and decides which of them count (TS 24.501 clause 4.4.4.3): once messages are
 * exchanged securely, only those whose MAC is right and whose COUNT is new; before that, the few that a UE must be able to
 * send without a key.
 */
final class NasReceiver {

    /** Those that TS 24.501 clause 4.4.4.3 lets through without integrity protection. */
    private static final Set<MessageType> WITHOUT_PROTECTION = EnumSet.of(
            MessageType.REGISTRATION_REQUEST,
            MessageType.IDENTITY_RESPONSE,
            MessageType.AUTHENTICATION_RESPONSE,
            MessageType.AUTHENTICATION_FAILURE,
            MessageType.SECURITY_MODE_REJECT,
            MessageType.DEREGISTRATION_REQUEST_FROM_UE,
            MessageType.DEREGISTRATION_ACCEPT_FROM_UE,
            MessageType.SERVICE_REQUEST);

    /**
     * Receives a PDU.
     *
     * @param security the context in use on this N1 connection, if messages are exchanged securely
     * @param candidate the context that a Security Mode Command has offered
     */
    Received receive(Octets pdu, @Nullable UeSecurity security, @Nullable UeSecurity candidate) {
        if (ProtectedPdu.typeOf(pdu) == SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT) {
            return candidate == null
                    ? new Received.Discarded("protected with a new security context that nobody offered")
                    : requireComplete(verified(candidate, pdu));
        }
        return refuseComplete(security == null ? unverified(pdu) : verified(security, pdu));
    }

    /** What an initial message says, protected or not; nothing where that cannot be read. Nothing is verified. */
    static Optional<GmmMessage> peek(Octets pdu) {
        return unverified(pdu) instanceof Received.Message received
                ? Optional.of(received.message())
                : Optional.empty();
    }

    private static Received verified(UeSecurity security, Octets pdu) {
        return switch (security.nas().unprotect(pdu)) {
            case Unprotected.Verified(var plain, var count, var type) -> {
                security.uplinkVerified();
                yield decoded(plain, count, type);
            }
            case Unprotected.MacFailure() -> new Received.Discarded("NAS MAC failure");
            case Unprotected.Replayed _ -> new Received.Discarded("replayed NAS COUNT");
            case Unprotected.NotProtected _ ->
                new Received.Discarded("not protected although messages are exchanged securely");
            case Unprotected.Malformed(var reason) -> new Received.Discarded(reason);
        };
    }

    /** Without a context a MAC says nothing; what is not ciphered can be read all the same. */
    private static Received unverified(Octets pdu) {
        try {
            return switch (ProtectedPdu.typeOf(pdu)) {
                case PLAIN -> unprotected(decoded(pdu, null, SecurityHeaderType.PLAIN));
                case INTEGRITY ->
                    unprotected(decoded(ProtectedPdu.of(pdu).payload(), null, SecurityHeaderType.INTEGRITY));
                case INTEGRITY_CIPHERED -> ciphered(ProtectedPdu.of(pdu));
                case INTEGRITY_NEW_CONTEXT, INTEGRITY_CIPHERED_NEW_CONTEXT ->
                    new Received.Discarded("protected with a security context that is not in use here");
            };
        } catch (MalformedNas _) {
            return new Received.Discarded("too short for a protected message");
        }
    }

    /**
     * A UE that has a context should send these in clear as long as the network does not answer under it, but UERANSIM does not.
     * Ciphered by NEA0 they can be read all the same.
     */
    private static Received ciphered(ProtectedPdu pdu) {
        var received = unprotected(decoded(pdu.payload(), null, pdu.type()));
        return received instanceof Received.Message
                ? received
                : new Received.Foreign("protected with a security context that is not in use here");
    }

    private static Received unprotected(Received received) {
        return received instanceof Received.Message message
                        && !WITHOUT_PROTECTION.contains(message.message().messageType())
                ? new Received.Discarded(message.message().messageType().title() + " without protection")
                : received;
    }

    private static Received requireComplete(Received received) {
        return received instanceof Received.Message message
                        && message.message().messageType() != MessageType.SECURITY_MODE_COMPLETE
                ? new Received.Discarded(message.message().messageType().title() + " under a new security context")
                : received;
    }

    private static Received refuseComplete(Received received) {
        return received instanceof Received.Message message
                        && message.message().messageType() == MessageType.SECURITY_MODE_COMPLETE
                ? new Received.Discarded("Security Mode Complete not under the new security context")
                : received;
    }

    private static Received decoded(Octets plain, @Nullable NasCount count, SecurityHeaderType type) {
        return switch (GmmMessage.decode(plain)) {
            case Decoded.Message(var message) -> new Received.Message(message, count, type);
            case Decoded.Refused(var cause, var number, var reason) -> new Received.Refused(cause, number, reason);
            case Decoded.Ignored(var reason) -> new Received.Discarded(reason);
        };
    }
}
