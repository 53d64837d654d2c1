package io.akalab.amf.n2;

/**
 * PATH SWITCH REQUEST (TS 38.413 clause 9.2.3.8), but for the names of the association.
 *
 * @param location where the UE is now
 * @param capabilities the UE's algorithms as the target gNB got them from the source
 */
public record PathSwitch(Location location, SecurityCapabilities capabilities) {}
