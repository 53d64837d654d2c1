package io.akalab.nas.element;

/** The security header type (TS 24.501 clause 9.3.1). */
public enum SecurityHeaderType {
    /** Plain: not protected. */
    PLAIN(0),
    /** Integrity protected. */
    INTEGRITY(1),
    /** Integrity protected and ciphered. */
    INTEGRITY_CIPHERED(2),
    /** Integrity protected with a new 5G NAS security context: the Security Mode Command. */
    INTEGRITY_NEW_CONTEXT(3),
    /** Integrity protected and ciphered with a new 5G NAS security context: the Security Mode Complete. */
    INTEGRITY_CIPHERED_NEW_CONTEXT(4);

    private static final SecurityHeaderType[] VALUES = values();

    private final int number;

    SecurityHeaderType(int number) {
        this.number = number;
    }

    /**
     * The type in the low half of an octet.
     *
     * @throws MalformedNas if the number is reserved
     */
    public static SecurityHeaderType of(int octet) {
        int number = octet & 0xF;
        if (number >= VALUES.length) {
            throw new MalformedNas(
                    GmmCause.PROTOCOL_ERROR_UNSPECIFIED, "security header type " + number + " is reserved");
        }
        return VALUES[number];
    }

    public int number() {
        return number;
    }

    public boolean isCiphered() {
        return this == INTEGRITY_CIPHERED || this == INTEGRITY_CIPHERED_NEW_CONTEXT;
    }
}
