package io.akalab.crypto.keys;

/** The pair that clause A.3 of TS 33.501 makes at once. */
public record CkIkPrime(CkPrime ckPrime, IkPrime ikPrime) {}
