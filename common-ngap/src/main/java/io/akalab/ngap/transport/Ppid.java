package io.akalab.ngap.transport;

/** The payload protocol identifier of SCTP: what a DATA chunk carries (RFC 9260 clause 3.3.1). */
final class Ppid {

    /** TS 38.412 clause 7. The JDK puts it into network byte order on the wire. */
    static final int NGAP = 60;

    private Ppid() {}
}
