package io.akalab.nas.element;

/**
 * How a UE is de-registered (TS 24.501 clause 9.11.3.20).
 *
 * @param switchOff the UE is being switched off, so that nobody answers
 * @param reRegistrationRequired the UE is to register again; from the network only
 * @param access 1 for 3GPP access, 2 for non-3GPP access, 3 for both
 */
public record DeregistrationType(boolean switchOff, boolean reRegistrationRequired, int access) {

    /** Over 3GPP access, and not for good. */
    public static final DeregistrationType NORMAL = new DeregistrationType(false, false, 1);

    /** Over 3GPP access, and nobody waits for an answer. */
    public static final DeregistrationType SWITCH_OFF = new DeregistrationType(true, false, 1);

    public DeregistrationType {
        if (access >>> 2 != 0) {
            throw new IllegalArgumentException("an access type has 2 bits");
        }
    }

    /** Reads the low half of an octet. */
    public static DeregistrationType ofNibble(int nibble) {
        return new DeregistrationType((nibble & 8) != 0, (nibble & 4) != 0, nibble & 3);
    }

    public int nibble() {
        return (switchOff ? 8 : 0) | (reRegistrationRequired ? 4 : 0) | access;
    }
}
