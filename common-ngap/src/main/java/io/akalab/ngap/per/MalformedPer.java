package io.akalab.ngap.per;

/**
 * Octets that are no encoding of the type that should be there: a transfer syntax error (TS 38.413 clause 10.2). It carries no
 * stack trace, since whoever sends rubbish shouldn't make the receiver work for it.
 */
public final class MalformedPer extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public MalformedPer(String reason) {
        super(reason);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
