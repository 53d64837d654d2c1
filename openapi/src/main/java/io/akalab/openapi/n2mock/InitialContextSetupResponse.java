package io.akalab.openapi.n2mock;

/** The gNB has the UE's context (TS 38.413 clause 9.2.2.2). */
public record InitialContextSetupResponse() implements UplinkMessage {}
