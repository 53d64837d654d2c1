package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResult;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.ServiceReject;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.nas.security.Unprotected;

/** Takes the protection off downlink NAS PDUs and decides which of them count (TS 24.501 clause 4.4.4.2). */
final class PduReceiver {

    private final UeSecurity security;

    PduReceiver(UeSecurity security) {
        this.security = security;
    }

    /** What a PDU turned out to be. */
    sealed interface Received {

        /** A message that counts. */
        record Message(SecurityHeaderType type, GmmMessage message) implements Received {}

        /** A Security Mode Command, which says which algorithms its own MAC is made with: nothing of it is checked yet. */
        record Command(SecurityModeCommand command) implements Received {}

        /** A message that counts but can't be read. */
        record Refused(SecurityHeaderType type, GmmCause cause, String reason) implements Received {}

        /** Octets that don't count. */
        record Discarded(String reason) implements Received {}
    }

    Received receive(Octets pdu) {
        return switch (ProtectedPdu.typeOf(pdu)) {
            case PLAIN -> receivePlain(pdu);
            case INTEGRITY_NEW_CONTEXT -> receiveCommand(pdu);
            default -> receiveProtected(pdu);
        };
    }

    private Received receivePlain(Octets pdu) {
        return security.secureExchange()
                ? new Received.Discarded("not protected")
                : decoded(SecurityHeaderType.PLAIN, pdu);
    }

    private static Received receiveCommand(Octets pdu) {
        try {
            var payload = ProtectedPdu.of(pdu).payload();
            return GmmMessage.decode(payload) instanceof Decoded.Message(SecurityModeCommand command)
                    ? new Received.Command(command)
                    : new Received.Discarded("no Security Mode Command");
        } catch (MalformedNas e) {
            return new Received.Discarded(String.valueOf(e.getMessage()));
        }
    }

    private Received receiveProtected(Octets pdu) {
        return switch (security.unprotect(pdu)) {
            case Unprotected.Verified verified -> decoded(verified.type(), verified.plain());
            case Unprotected.MacFailure() -> new Received.Discarded("MAC failure");
            case Unprotected.Replayed _ -> new Received.Discarded("replayed");
            case Unprotected.Malformed(var reason) -> new Received.Discarded(reason);
            case Unprotected.NotProtected _ -> new Received.Discarded("not protected");
        };
    }

    private static Received decoded(SecurityHeaderType type, Octets plain) {
        return switch (GmmMessage.decode(plain)) {
            case Decoded.Message(var message)
            when type == SecurityHeaderType.PLAIN && !countsUnprotected(message) ->
                new Received.Discarded("not protected");
            case Decoded.Message(var message) -> new Received.Message(type, message);
            case Decoded.Refused refused -> new Received.Refused(type, refused.cause(), refused.reason());
            case Decoded.Ignored(var reason) -> new Received.Discarded(reason);
        };
    }

    /** The messages that count before there is a secure exchange (TS 24.501 clause 4.4.4.2). */
    private static boolean countsUnprotected(GmmMessage message) {
        return switch (message) {
            case IdentityRequest request -> request.identityType() == IdentityType.SUCI;
            case AuthenticationRequest _,
                    AuthenticationResult _,
                    AuthenticationReject _,
                    RegistrationReject _,
                    ServiceReject _,
                    DeregistrationAcceptToUe _ -> true;
            default -> false;
        };
    }
}
