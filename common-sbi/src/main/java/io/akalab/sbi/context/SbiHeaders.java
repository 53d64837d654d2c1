package io.akalab.sbi.context;

/** The headers of the SBI (TS 29.500 clause 5.2.3) and of W3C Trace Context that go through every hop. */
public final class SbiHeaders {

    public static final String MAX_RSP_TIME = "3gpp-Sbi-Max-Rsp-Time";
    public static final String SENDER_TIMESTAMP = "3gpp-Sbi-Sender-Timestamp";
    public static final String CORRELATION_INFO = "3gpp-Sbi-Correlation-Info";
    public static final String MESSAGE_PRIORITY = "3gpp-Sbi-Message-Priority";
    public static final String TRACEPARENT = "traceparent";

    private SbiHeaders() {}
}
