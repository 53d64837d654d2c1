package io.akalab.udm.storage;

/** The database did not do what was asked of it, or not in time. */
public final class StorageUnavailableException extends RuntimeException {

    public StorageUnavailableException(Throwable cause) {
        super("the storage did not answer", cause);
    }

    /** The types of what went wrong, without the messages, since a database's may name the subscriber. */
    public String reason() {
        var reason = new StringBuilder();
        for (var cause = getCause(); cause != null; cause = cause.getCause()) {
            reason.append(reason.isEmpty() ? "" : ", caused by ")
                    .append(cause.getClass().getName());
        }
        return reason.toString();
    }
}
