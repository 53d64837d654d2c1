package io.akalab.crypto.suci;

import java.util.Optional;

/** The two standard ECIES profiles (TS 33.501 clause C.3.4). */
public enum EciesProfile {
    /** X25519 (RFC 7748). */
    A(1, 32),
    /** secp256r1, points compressed. */
    B(2, 33);

    private final int scheme;
    private final int pointLength;

    EciesProfile(int scheme, int pointLength) {
        this.scheme = scheme;
        this.pointLength = pointLength;
    }

    /** The profile of a protection scheme identifier, if it is one. */
    public static Optional<EciesProfile> ofScheme(int scheme) {
        return switch (scheme) {
            case 1 -> Optional.of(A);
            case 2 -> Optional.of(B);
            default -> Optional.empty();
        };
    }

    /** The protection scheme identifier (TS 33.501 clause C.1). */
    public int scheme() {
        return scheme;
    }

    /** Octets of a public key as it is sent, compressed with Profile B. */
    public int pointLength() {
        return pointLength;
    }
}
