package io.akalab.sbi.problem;

import java.io.IOException;

/** A request body that goes on beyond the limit; thrown to whoever reads it. */
public final class BodyTooLarge extends IOException {

    public BodyTooLarge(long limit) {
        super("body beyond " + limit + " bytes");
    }

    /** The answer to it: 413. */
    public SbiProblem problem() {
        return new SbiProblem(Cause.CONTENT_TOO_LARGE, "the request body is too large");
    }
}
