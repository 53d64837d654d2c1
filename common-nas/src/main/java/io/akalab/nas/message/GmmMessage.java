package io.akalab.nas.message;

import io.akalab.crypto.Octets;

/** A plain 5GMM message (TS 24.501 clause 8.2). */
public sealed interface GmmMessage
        permits RegistrationRequest,
                RegistrationAccept,
                RegistrationComplete,
                RegistrationReject,
                DeregistrationRequestFromUe,
                DeregistrationAcceptToUe,
                DeregistrationRequestToUe,
                DeregistrationAcceptFromUe,
                ServiceRequest,
                ServiceReject,
                ServiceAccept,
                ConfigurationUpdateCommand,
                ConfigurationUpdateComplete,
                AuthenticationRequest,
                AuthenticationResponse,
                AuthenticationReject,
                AuthenticationFailure,
                AuthenticationResult,
                IdentityRequest,
                IdentityResponse,
                SecurityModeCommand,
                SecurityModeComplete,
                SecurityModeReject,
                GmmStatus,
                UlNasTransport,
                DlNasTransport {

    MessageType messageType();

    /** The octets of the plain message. */
    Octets encode();

    /** Reads a plain message. Whatever the octets are, the answer is a value, not an exception. */
    static Decoded decode(Octets plain) {
        return GmmDecoder.decode(plain.toArray());
    }

    /** Reads a plain message. Whatever the octets are, the answer is a value, not an exception. */
    static Decoded decode(byte[] plain) {
        return GmmDecoder.decode(plain.clone());
    }
}
