package io.akalab.simulator.n2;

/** The AMF can't be reached, or refuses what a gNB sent. Its message says which, without a word of the content. */
public final class N2LinkException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public N2LinkException(String message) {
        super(message);
    }

    public N2LinkException(String message, Throwable cause) {
        super(message, cause);
    }
}
