package io.akalab.udm.storage;

/** A sealed value was altered, moved to another row or column, or sealed with another key. */
public final class SealBrokenException extends RuntimeException {

    SealBrokenException(String message) {
        super(message);
    }
}
