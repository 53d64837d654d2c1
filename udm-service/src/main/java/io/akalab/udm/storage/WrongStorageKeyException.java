package io.akalab.udm.storage;

import java.util.List;

/** The storage key that was found is not the one that the database was sealed with. */
final class WrongStorageKeyException extends RuntimeException {

    WrongStorageKeyException(List<String> expected, String found) {
        super("the database was sealed with storage key " + String.join(", ", expected) + ", and this is " + found);
    }
}
