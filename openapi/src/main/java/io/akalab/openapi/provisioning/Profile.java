package io.akalab.openapi.provisioning;

/** The ECIES profiles of TS 33.501 clause C.3.4. */
public enum Profile {
    A,
    B
}
