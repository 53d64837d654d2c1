package io.akalab.amf.n2;

/**
 * The algorithms of a UE as a gNB gets them (TS 38.413 clause 9.3.1.86): bit strings of 16 whose first bit is algorithm 1.
 * Algorithm 0 is not among them, which is what tells them from the NAS form.
 */
public record SecurityCapabilities(int nrEncryption, int nrIntegrity, int eutraEncryption, int eutraIntegrity) {}
