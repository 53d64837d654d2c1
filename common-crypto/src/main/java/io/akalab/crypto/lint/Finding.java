package io.akalab.crypto.lint;

/**
 * Something that is wrong with a subscriber's data.
 *
 * @param message goes on after the name of the subject, and quotes neither a key nor an identity
 */
public record Finding(Severity severity, Subject subject, String message) {

    /** How sure it is that something is wrong. */
    public enum Severity {
        /** It can't be meant so: no UE would authenticate, or what was mistaken for it is plain. */
        ERROR,
        /** It works, and is worth a second look. */
        WARNING
    }

    /** What it is about. */
    public enum Subject {
        SUPI,
        K,
        OP,
        OPC,
        TOP,
        TOPC,
        AMF,
        SQN
    }

    static Finding error(Subject subject, String message) {
        return new Finding(Severity.ERROR, subject, message);
    }

    static Finding warning(Subject subject, String message) {
        return new Finding(Severity.WARNING, subject, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
