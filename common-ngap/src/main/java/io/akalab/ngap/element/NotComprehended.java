package io.akalab.ngap.element;

/**
 * A value that follows the syntax and that this version does not know, such as a later alternative of a choice. What becomes
 * of it is decided by the criticality that the sender gave the element (TS 38.413 clause 10.3.1, cases 1 and 2).
 */
public final class NotComprehended extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    NotComprehended(String reason) {
        super(reason);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
