package io.akalab.sbi.context;

/** The headers of the SBI (TS 29.500 clause 5.2.3) and of W3C Trace Context. */
public final class SbiHeaders {

    public static final String MAX_RSP_TIME = "3gpp-Sbi-Max-Rsp-Time";
    public static final String SENDER_TIMESTAMP = "3gpp-Sbi-Sender-Timestamp";
    public static final String CORRELATION_INFO = "3gpp-Sbi-Correlation-Info";
    public static final String MESSAGE_PRIORITY = "3gpp-Sbi-Message-Priority";

    /** The producer's apiRoot in a request that goes through an SCP (TS 29.500 clause 6.10.2.5). */
    public static final String TARGET_API_ROOT = "3gpp-Sbi-Target-apiRoot";

    /** How loaded who answers is (TS 29.500 clause 6.3). */
    public static final String LCI = "3gpp-Sbi-Lci";

    /** That who answers is overloaded, and how much less it wants (TS 29.500 clause 6.4). */
    public static final String OCI = "3gpp-Sbi-Oci";

    /** Proves to a producer who its consumer is, through an SCP (TS 33.501 clause 13.3.8). */
    public static final String CLIENT_CREDENTIALS = "3gpp-Sbi-Client-Credentials";

    public static final String TRACEPARENT = "traceparent";

    private SbiHeaders() {}
}
