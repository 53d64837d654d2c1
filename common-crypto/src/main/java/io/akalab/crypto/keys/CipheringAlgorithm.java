package io.akalab.crypto.keys;

/** What clause A.8 of TS 33.501 needs to know of a ciphering algorithm. */
public interface CipheringAlgorithm {

    /** The algorithm identity, 4 bits. */
    int identity();
}
