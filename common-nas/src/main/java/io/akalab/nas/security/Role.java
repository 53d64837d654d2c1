package io.akalab.nas.security;

import io.akalab.crypto.algorithms.Direction;

/** Whose side of a security context it is. */
public enum Role {
    UE(Direction.UPLINK, Direction.DOWNLINK),
    NETWORK(Direction.DOWNLINK, Direction.UPLINK);

    private final Direction sends;
    private final Direction receives;

    Role(Direction sends, Direction receives) {
        this.sends = sends;
        this.receives = receives;
    }

    Direction sends() {
        return sends;
    }

    Direction receives() {
        return receives;
    }
}
