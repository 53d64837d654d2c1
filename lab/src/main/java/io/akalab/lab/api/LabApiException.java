package io.akalab.lab.api;

/** A lab does not answer, or refuses; the message is for the user. */
public final class LabApiException extends RuntimeException {

    LabApiException(String message) {
        super(message);
    }
}
