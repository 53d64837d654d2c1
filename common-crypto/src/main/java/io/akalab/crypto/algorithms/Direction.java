package io.akalab.crypto.algorithms;

/** Which way a protected message goes, DIRECTION of TS 33.501 clause D.2.1.1. */
public enum Direction {
    UPLINK(0),
    DOWNLINK(1);

    private final int bit;

    Direction(int bit) {
        this.bit = bit;
    }

    /** 0 for uplink, 1 for downlink. */
    public int bit() {
        return bit;
    }
}
