package io.akalab.udm.arpf;

/** The database did not do what was asked of it, or not in time. */
public final class StorageUnavailableException extends RuntimeException {

    public StorageUnavailableException(Throwable cause) {
        super("the storage did not answer", cause);
    }
}
