package io.akalab.udm.storage;

/** A sealed value was altered, removed, moved to another row or column, or sealed with another key. */
public final class SealBrokenException extends RuntimeException {

    public SealBrokenException(String message) {
        super(message);
    }
}
