package io.akalab.nas.element;

/** Why a UE registers (TS 24.501 clause 9.11.3.7). */
public enum RegistrationType {
    INITIAL(1),
    MOBILITY_UPDATING(2),
    PERIODIC_UPDATING(3),
    EMERGENCY(4),
    SNPN_ONBOARDING(5),
    DISASTER_MOBILITY_UPDATING(6),
    DISASTER_INITIAL(7);

    private static final RegistrationType[] VALUES = values();

    private final int number;

    RegistrationType(int number) {
        this.number = number;
    }

    /** The type of three bits; what is unused counts as an initial registration. */
    public static RegistrationType of(int bits) {
        int number = bits & 7;
        return number == 0 ? INITIAL : VALUES[number - 1];
    }

    public int number() {
        return number;
    }
}
