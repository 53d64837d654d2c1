package io.akalab.openapi.n2mock;

/** The gNB has changed the UE's context (TS 38.413 clause 9.2.2.8). */
public record UEContextModificationResponse() implements UplinkMessage {}
