package io.akalab.ngap.message;

import io.akalab.ngap.element.Cause;

/** A message that is refused as a whole (TS 38.413 clause 10.3). It does not leave the package and has no stack trace. */
final class AbstractSyntaxError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Cause cause;

    AbstractSyntaxError(Cause cause) {
        super(cause.toString(), null, false, false);
        this.cause = cause;
    }

    /** What to answer with. */
    Cause ngapCause() {
        return cause;
    }
}
