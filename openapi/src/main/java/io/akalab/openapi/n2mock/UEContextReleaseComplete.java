package io.akalab.openapi.n2mock;

/** The gNB has released the UE's context (TS 38.413 clause 9.2.2.6). */
public record UEContextReleaseComplete() implements UplinkMessage {}
