package io.akalab.udm.udr;

/** A subscription in the UDR that no vector can be made from. The message names members, and no value. */
final class UnusableSubscriptionException extends RuntimeException {

    UnusableSubscriptionException(String message) {
        super(message, null, false, false);
    }
}
