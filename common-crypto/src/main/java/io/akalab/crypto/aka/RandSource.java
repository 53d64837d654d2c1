package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;

/** Where the RAND of a challenge comes from: 16 octets that nobody can foresee. */
@FunctionalInterface
public interface RandSource {

    /** Octets of a RAND. */
    int LENGTH = 16;

    Octets next();
}
