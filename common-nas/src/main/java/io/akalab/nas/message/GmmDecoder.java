package io.akalab.nas.message;

import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.OctetWriter;

/** Reads messages by their type, and turns what is wrong with them into what clause 7 of TS 24.501 answers. */
final class GmmDecoder {

    /** The extended protocol discriminator of 5GMM (TS 24.007 clause 11.2.3.1.1A). */
    static final int EPD = 0x7E;

    private static final int HEADER = 3;

    private GmmDecoder() {}

    static Decoded decode(byte[] plain) {
        if (plain.length < HEADER) {
            return new Decoded.Ignored("too short for a message type");
        }
        var in = new OctetReader(plain);
        if (in.octet() != EPD) {
            return new Decoded.Ignored("not 5GMM");
        }
        if ((in.octet() & 0xF) != 0) {
            return new Decoded.Ignored("not a plain message");
        }
        int number = in.octet();
        var type = MessageType.of(number);
        return type == null
                ? new Decoded.Refused(GmmCause.MESSAGE_TYPE_NON_EXISTENT, number, "unknown message type")
                : decode(type, in);
    }

    private static Decoded decode(MessageType type, OctetReader in) {
        try {
            return new Decoded.Message(read(type, in));
        } catch (MalformedNas e) {
            return new Decoded.Refused(e.gmmCause(), type.number(), type.title() + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return new Decoded.Refused(
                    GmmCause.INVALID_MANDATORY_INFORMATION,
                    type.number(),
                    type.title() + ": a mandatory element is malformed");
        }
    }

    private static GmmMessage read(MessageType type, OctetReader in) {
        return switch (type) {
            case REGISTRATION_REQUEST -> RegistrationRequest.read(in);
            case REGISTRATION_ACCEPT -> RegistrationAccept.read(in);
            case REGISTRATION_COMPLETE -> RegistrationComplete.read(in);
            case REGISTRATION_REJECT -> RegistrationReject.read(in);
            case DEREGISTRATION_REQUEST_FROM_UE -> DeregistrationRequestFromUe.read(in);
            case DEREGISTRATION_ACCEPT_TO_UE -> DeregistrationAcceptToUe.read(in);
            case DEREGISTRATION_REQUEST_TO_UE -> DeregistrationRequestToUe.read(in);
            case DEREGISTRATION_ACCEPT_FROM_UE -> DeregistrationAcceptFromUe.read(in);
            case SERVICE_REQUEST -> ServiceRequest.read(in);
            case SERVICE_REJECT -> ServiceReject.read(in);
            case SERVICE_ACCEPT -> ServiceAccept.read(in);
            case CONFIGURATION_UPDATE_COMMAND -> ConfigurationUpdateCommand.read(in);
            case CONFIGURATION_UPDATE_COMPLETE -> ConfigurationUpdateComplete.read(in);
            case AUTHENTICATION_REQUEST -> AuthenticationRequest.read(in);
            case AUTHENTICATION_RESPONSE -> AuthenticationResponse.read(in);
            case AUTHENTICATION_REJECT -> AuthenticationReject.read(in);
            case AUTHENTICATION_FAILURE -> AuthenticationFailure.read(in);
            case AUTHENTICATION_RESULT -> AuthenticationResult.read(in);
            case IDENTITY_REQUEST -> IdentityRequest.read(in);
            case IDENTITY_RESPONSE -> IdentityResponse.read(in);
            case SECURITY_MODE_COMMAND -> SecurityModeCommand.read(in);
            case SECURITY_MODE_COMPLETE -> SecurityModeComplete.read(in);
            case SECURITY_MODE_REJECT -> SecurityModeReject.read(in);
            case GMM_STATUS -> GmmStatus.read(in);
            case UL_NAS_TRANSPORT -> UlNasTransport.read(in);
            case DL_NAS_TRANSPORT -> DlNasTransport.read(in);
        };
    }

    /** The three octets before the content of a plain message. */
    static OctetWriter start(MessageType type) {
        return new OctetWriter().octet(EPD).octet(0).octet(type.number());
    }
}
