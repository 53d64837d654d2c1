package io.akalab.crypto.seal;

/** A sealed value was altered, cut short, moved to another place, or sealed with another key. */
public final class BrokenSeal extends Exception {

    BrokenSeal(String message) {
        super(message);
    }
}
