package io.akalab.sbi.problem;

/**
 * Causes of errors and the status that each goes with: those of the protocol (TS 29.500 table 5.2.7.2-1) and of the
 * authentication services (TS 29.503 clause 6.3.7, TS 29.509 clauses 6.1.7, 6.2.7 and 6.3.7). Where a request is at fault in several ways the
 * first of them here is the one that is told.
 */
public enum Cause {
    INVALID_API(400, "Bad Request"),
    INVALID_MSG_FORMAT(400, "Bad Request"),
    MANDATORY_IE_MISSING(400, "Bad Request"),
    MANDATORY_IE_INCORRECT(400, "Bad Request"),
    OPTIONAL_IE_INCORRECT(400, "Bad Request"),
    MANDATORY_QUERY_PARAM_MISSING(400, "Bad Request"),
    MANDATORY_QUERY_PARAM_INCORRECT(400, "Bad Request"),
    OPTIONAL_QUERY_PARAM_INCORRECT(400, "Bad Request"),
    UNSPECIFIED_MSG_FAILURE(400, "Bad Request"),

    AUTHENTICATION_REJECTED(403, "Forbidden"),
    SERVING_NETWORK_NOT_AUTHORIZED(403, "Forbidden"),
    INVALID_HN_PUBLIC_KEY_IDENTIFIER(403, "Forbidden"),
    INVALID_SCHEME_OUTPUT(403, "Forbidden"),
    MODIFICATION_NOT_ALLOWED(403, "Forbidden"),
    INVALID_GUAMI(403, "Forbidden"),

    RESOURCE_URI_STRUCTURE_NOT_FOUND(404, "Not Found"),
    CONTEXT_NOT_FOUND(404, "Not Found"),
    USER_NOT_FOUND(404, "Not Found"),
    DATA_NOT_FOUND(404, "Not Found"),
    SUBSCRIPTION_NOT_FOUND(404, "Not Found"),

    INCORRECT_LENGTH(411, "Length Required"),
    NF_CONGESTION_RISK(429, "Too Many Requests"),

    SYSTEM_FAILURE(500, "Internal Server Error"),
    UNSPECIFIED_NF_FAILURE(500, "Internal Server Error"),
    INSUFFICIENT_RESOURCES(500, "Internal Server Error"),
    AV_GENERATION_PROBLEM(500, "Internal Server Error"),
    UNSUPPORTED_PROTECTION_SCHEME(501, "Not Implemented"),
    NF_CONGESTION(503, "Service Unavailable"),
    COUNTER_WRAP(503, "Service Unavailable"),
    UPSTREAM_SERVER_ERROR(504, "Gateway Timeout"),
    NETWORK_FAILURE(504, "Gateway Timeout"),
    TIMED_OUT_REQUEST(504, "Gateway Timeout"),

    // TS 29.500 names no cause for the statuses below; these are ours, so that no error goes without one.
    METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
    NOT_ACCEPTABLE(406, "Not Acceptable"),
    CONTENT_TOO_LARGE(413, "Content Too Large"),
    URI_TOO_LONG(414, "URI Too Long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
    HEADERS_TOO_LARGE(431, "Request Header Fields Too Large");

    private final int status;
    private final String title;

    Cause(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The status in words. */
    public String title() {
        return title;
    }
}
