package io.akalab.lab.subscribers;

import io.akalab.crypto.seal.OwnersFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files with keys in them: new ones, for their owner's eyes alone. */
final class PrivateFiles {

    private PrivateFiles() {}

    /**
     * Makes a file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there: keys of cards may be in it
     */
    static BufferedWriter create(Path path) throws IOException {
        OwnersFile.create(path);
        return Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    }

    /** Makes a file in place of the one that is there. */
    static BufferedWriter replace(Path path) throws IOException {
        Files.deleteIfExists(path);
        return create(path);
    }
}
