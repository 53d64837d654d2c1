package io.akalab.crypto.eap;

/** What an EAP packet is (RFC 3748 clause 4). */
public enum EapCode {
    REQUEST(1),
    RESPONSE(2),
    SUCCESS(3),
    FAILURE(4);

    private final int value;

    EapCode(int value) {
        this.value = value;
    }

    /** The octet that stands for it. */
    public int value() {
        return value;
    }

    /** Whether a packet of this code has a type; the others are a header alone. */
    public boolean hasType() {
        return this == REQUEST || this == RESPONSE;
    }

    static EapCode of(int value) {
        for (var code : values()) {
            if (code.value == value) {
                return code;
            }
        }
        throw new MalformedEap("unknown code");
    }
}
