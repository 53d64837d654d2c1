package io.akalab.lab.suci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A key that is given as it is or in a file. */
final class KeySource {

    private KeySource() {}

    /**
     * The text of the key.
     *
     * @throws IllegalArgumentException if the file cannot be read
     */
    static String text(@Nullable String text, @Nullable Path file) {
        if (text != null) {
            return text;
        }
        if (file == null) {
            throw new IllegalArgumentException("no key is given");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read");
        }
    }
}
