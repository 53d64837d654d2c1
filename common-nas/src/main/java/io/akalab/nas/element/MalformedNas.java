package io.akalab.nas.element;

/**
 * Octets that are not what TS 24.501 says they should be. It carries the 5GMM cause of clause 7 and no stack trace, since
 * whoever sends rubbish shouldn't make the receiver work for it.
 */
public final class MalformedNas extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final GmmCause gmmCause;

    public MalformedNas(GmmCause gmmCause, String reason) {
        super(reason);
        this.gmmCause = gmmCause;
    }

    /** A mandatory information element is missing or wrong: cause #96 (TS 24.501 clause 7.5.1). */
    public static MalformedNas mandatory(String reason) {
        return new MalformedNas(GmmCause.INVALID_MANDATORY_INFORMATION, reason);
    }

    /** A conditional information element is missing or wrong: cause #100 (TS 24.501 clause 7.7.2). */
    public static MalformedNas conditional(String reason) {
        return new MalformedNas(GmmCause.CONDITIONAL_IE_ERROR, reason);
    }

    /** What to answer with. */
    public GmmCause gmmCause() {
        return gmmCause;
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
