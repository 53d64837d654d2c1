package io.akalab.amf.n2;

/**
 * How many UE contexts the AMF holds.
 *
 * @param limit how many it may hold, above 0
 */
public record ContextLoad(int contexts, int limit) {}
