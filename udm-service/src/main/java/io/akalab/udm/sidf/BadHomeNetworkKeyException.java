package io.akalab.udm.sidf;

/** A home network key of the settings cannot work. */
final class BadHomeNetworkKeyException extends RuntimeException {

    BadHomeNetworkKeyException(int id, String reason) {
        super("home network key " + id + " of the settings " + reason);
    }
}
