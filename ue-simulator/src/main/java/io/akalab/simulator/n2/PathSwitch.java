package io.akalab.simulator.n2;

/**
 * What a gNB says of a UE that has come to it from another gNB (TS 38.413 clause 9.2.3.8).
 *
 * @param sourceAmfUeNgapId the AMF's name of the UE at the gNB that it was at before
 * @param capabilities the UE's algorithms as that gNB passed them on
 */
public record PathSwitch(long sourceAmfUeNgapId, N2Downlink.UeSecurityCapabilities capabilities) {}
