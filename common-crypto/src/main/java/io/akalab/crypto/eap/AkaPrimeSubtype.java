package io.akalab.crypto.eap;

/** What a message of EAP-AKA' is (RFC 4187 clause 11). */
public enum AkaPrimeSubtype {
    CHALLENGE(1),
    AUTHENTICATION_REJECT(2),
    SYNCHRONIZATION_FAILURE(4),
    IDENTITY(5),
    NOTIFICATION(12),
    /** Fast re-authentication, which 5G does not use (TS 33.501 clause F.1). */
    REAUTHENTICATION(13),
    CLIENT_ERROR(14);

    private final int value;

    AkaPrimeSubtype(int value) {
        this.value = value;
    }

    /** The octet that stands for it. */
    public int value() {
        return value;
    }

    static AkaPrimeSubtype of(int value) {
        for (var subtype : values()) {
            if (subtype.value == value) {
                return subtype;
            }
        }
        throw new MalformedEap("unknown subtype");
    }
}
