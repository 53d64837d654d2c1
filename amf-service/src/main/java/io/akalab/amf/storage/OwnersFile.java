package io.akalab.amf.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner reads or writes, where the file system knows owners. */
final class OwnersFile {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private OwnersFile() {}

    /** Opens a file for writing, and makes it where it is missing; one that was there is the owner's alone from now on. */
    static FileChannel open(Path file) throws IOException {
        var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes());
        if (hasOwners()) {
            Files.setPosixFilePermissions(file, OWNER_ALONE);
        }
        return channel;
    }

    /** What a file is made with. */
    static FileAttribute<?>[] attributes() {
        return hasOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
