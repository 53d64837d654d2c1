package io.akalab.crypto.eap;

/** Octets that are no EAP packet, or a packet that is no message of EAP-AKA'. The text says why, and repeats none. */
public final class MalformedEap extends RuntimeException {

    MalformedEap(String message) {
        super(message);
    }
}
