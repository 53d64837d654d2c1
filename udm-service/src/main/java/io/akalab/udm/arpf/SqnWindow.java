package io.akalab.udm.arpf;

/**
 * How many SEQs belong to whoever reads an SQN over Nudr_DR. UDMs differ in what they use: the SQN as they read it, one or
 * 32 above it, or, after an AUTS, up to 33 above what they have just written. All of that lies in the window.
 */
final class SqnWindow {

    /** SQNs that a UDM may go through from what it has read to what it writes, and again from there. */
    private static final int STRIDE = 128;

    private SqnWindow() {}

    /** The SEQs of a window, the first among them. */
    static long length(int indLength) {
        return 2 * stride(indLength);
    }

    /** How many SEQs of a window must follow the one that is written. */
    static long stride(int indLength) {
        return Math.max(2, STRIDE >>> indLength);
    }
}
