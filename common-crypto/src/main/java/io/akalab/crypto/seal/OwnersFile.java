package io.akalab.crypto.seal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner reads or writes, where the file system knows owners. */
public final class OwnersFile {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private OwnersFile() {}

    /**
     * Makes an empty file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there
     */
    public static void create(Path file) throws IOException {
        Files.createFile(file, attributes());
    }

    /**
     * Opens a file, and makes it where it is missing and the options say so; one that was there is the owner's alone from now on. What is no
     * file, such as a pipe, is left as it is.
     */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        var channel = FileChannel.open(file, Set.of(options), attributes());
        if (hasOwners() && Files.isRegularFile(file)) {
            Files.setPosixFilePermissions(file, OWNER_ALONE);
        }
        return channel;
    }

    private static FileAttribute<?>[] attributes() {
        return hasOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
