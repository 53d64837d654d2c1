package io.akalab.udm.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The storage key that was found is not the one that the database was sealed with. */
final class WrongStorageKeyException extends RuntimeException {

    WrongStorageKeyException(List<@Nullable String> expected, String found) {
        super("the database was sealed with storage key " + String.join(", ", expected) + ", and this is " + found);
    }
}
