package io.akalab.nas.element;

/** Which identity a network asks for, or a UE gives (TS 24.501 clause 9.11.3.3). */
public enum IdentityType {
    NO_IDENTITY(0),
    SUCI(1),
    FIVE_G_GUTI(2),
    IMEI(3),
    FIVE_G_S_TMSI(4),
    IMEISV(5),
    MAC_ADDRESS(6),
    EUI_64(7);

    private static final IdentityType[] VALUES = values();

    private final int number;

    IdentityType(int number) {
        this.number = number;
    }

    /** The type in the low three bits. */
    public static IdentityType of(int bits) {
        return VALUES[bits & 7];
    }

    public int number() {
        return number;
    }
}
