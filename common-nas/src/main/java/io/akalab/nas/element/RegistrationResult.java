package io.akalab.nas.element;

import io.akalab.crypto.Octets;

/** The 5GS registration result (TS 24.501 clause 9.11.3.6), kept as it was sent. */
public record RegistrationResult(Octets octets) {

    /** Registered over 3GPP access, SMS over NAS not allowed. */
    public static final RegistrationResult OVER_3GPP_ACCESS = new RegistrationResult(Octets.of((byte) 1));

    /** The same, for emergency services alone. */
    public static final RegistrationResult FOR_EMERGENCY = new RegistrationResult(Octets.of((byte) 0x21));

    public RegistrationResult {
        if (octets.length() < 1) {
            throw new IllegalArgumentException("a registration result has an octet or more");
        }
    }

    /** 1 for 3GPP access, 2 for non-3GPP access, 3 for both. */
    public int accesses() {
        return octets.at(0) & 7;
    }

    /** Whether the UE is registered for emergency services alone. */
    public boolean forEmergency() {
        return (octets.at(0) & 0x20) != 0;
    }

    public boolean smsAllowed() {
        return (octets.at(0) & 8) != 0;
    }
}
