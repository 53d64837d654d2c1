package io.akalab.openapi.common;

/** The media types of the SBI beside application/json (TS 29.501 clause 5.2.4). */
public final class MediaTypes {

    /** A resource with its links; the capital H is the specification's, and some peers insist on it. */
    public static final String HAL_JSON = "application/3gppHal+json";

    /** An error. */
    public static final String PROBLEM_JSON = "application/problem+json";

    /** What is to change of a resource (RFC 7396). */
    public static final String MERGE_PATCH_JSON = "application/merge-patch+json";

    /** Steps in which a resource is to change (RFC 6902). */
    public static final String JSON_PATCH_JSON = "application/json-patch+json";

    private MediaTypes() {}
}
