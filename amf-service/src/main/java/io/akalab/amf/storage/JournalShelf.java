package io.akalab.amf.storage;

import io.akalab.crypto.seal.OwnersFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In a file to which every change is added. A value is handed to the operating system before {@code put} returns, and nobody waits for the
 * disk: a process that is killed loses nothing so. A machine that crashes may, which is why the file says which run of the machine it was
 * written in, unless it was closed. Where an entry makes no sense, others may have followed it, and what is left is as doubtful as after a
 * crash. When most of the file is out of date it is written anew. The file is its owner's alone. An entry is
 * {@code length (4) ‖ CRC-32C (4) ‖ length of the name (2) ‖ name ‖ value}; one without value removes.
 */
class JournalShelf implements Shelf {

    private static final Logger log = LoggerFactory.getLogger(JournalShelf.class);

    private static final int HEADER = 8;
    private static final int LONGEST = 1 << 16;

    /** A file below that size is left as it is. */
    private static final long SMALL = 8 << 20;

    /** Where the run of the machine is noted; the names of values are hexadecimal. */
    private static final String RUN = "run";

    private static final String CLOSED = "closed";
    private static final String DOUBTFUL = "doubtful";

    private final Path file;
    private final FileChannel guard;
    private final Map<String, byte[]> values = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final String run;
    private FileChannel journal;
    private long live;
    private long size;
    private long tooLong = SMALL;

    /**
     * Opens the file, or makes it.
     *
     * @param run names the run of the machine: what is not on the disk is still there as long as it is the same
     * @throws UncheckedIOException if it cannot be read or written
     * @throws IllegalStateException if somebody else has it open
     */
    JournalShelf(Path file, String run) {
        this.file = file;
        this.run = run;
        try {
            this.guard = opened(file.resolveSibling(file.getFileName() + ".lock"));
            requireAlone(guard);
            this.size = read();
            this.journal = opened(file);
            leaveOut(journal.size() - size);
        } catch (IOException e) {
            throw new UncheckedIOException("the UEs that the AMF keeps cannot be read", e);
        }
    }

    /** What is left out is noted in its place, so that the doubt outlives a kill before anybody has heard of it. */
    private void leaveOut(long octets) throws IOException {
        if (octets > 0) {
            log.warn("What the AMF wrote is not whole from some entry on: {} octets are left out", octets);
            change(RUN, DOUBTFUL.getBytes(StandardCharsets.UTF_8));
            journal.truncate(size);
        }
    }

    @Override
    public void put(String name, byte[] sealed) {
        locked(() -> change(name, sealed));
    }

    @Override
    public void remove(String name) {
        locked(() -> {
            if (values.containsKey(name)) {
                change(name, new byte[0]);
            }
        });
    }

    private void change(String name, byte[] value) throws IOException {
        append(name, value);
        remember(name, value);
        if (size > tooLong && size > 4 * live) {
            writeAnewIfPossible();
        }
    }

    @Override
    public void forEach(BiConsumer<String, byte[]> taker) {
        var all = new HashMap<>(values);
        all.remove(RUN);
        all.forEach(taker);
    }

    @Override
    public boolean isComplete() {
        var before = values.get(RUN);
        return before == null
                ? values.isEmpty()
                : note(before).equals(run) || note(before).equals(CLOSED);
    }

    @Override
    public void begin() {
        note(run);
    }

    /** Everything gets to the disk. */
    @Override
    public void close() {
        note(CLOSED);
        locked(() -> {
            journal.close();
            guard.close();
        });
    }

    /** What came before is on the disk before the note is, and the note when this returns. */
    private void note(String text) {
        locked(() -> journal.force(false));
        put(RUN, text.getBytes(StandardCharsets.UTF_8));
        locked(() -> journal.force(false));
    }

    private static String note(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** An entry that the file takes in part, since the disk is full perhaps, is the place of the next. */
    private void append(String name, byte[] value) throws IOException {
        size = write(journal, name, value, size);
    }

    /** Where the entry ends that begins at {@code at}. */
    private long write(FileChannel to, String name, byte[] value, long at) throws IOException {
        var entry = entry(name, value);
        long end = at;
        while (entry.hasRemaining()) {
            end += write(to, entry, end);
        }
        return end;
    }

    /** Writes something of an entry, and returns how much. */
    int write(FileChannel to, ByteBuffer entry, long at) throws IOException {
        return to.write(entry, at);
    }

    private static ByteBuffer entry(String name, byte[] value) throws IOException {
        var octets = name.getBytes(StandardCharsets.UTF_8);
        int length = Short.BYTES + octets.length + value.length;
        if (length > LONGEST) {
            throw new IOException("an entry that could not be read again");
        }
        var entry = ByteBuffer.allocate(HEADER + length);
        entry.putInt(length)
                .putInt(0)
                .putShort((short) octets.length)
                .put(octets)
                .put(value);
        entry.putInt(Integer.BYTES, crc(entry.array(), HEADER, length));
        return entry.flip();
    }

    private void remember(String name, byte[] value) {
        var before = value.length == 0 ? values.remove(name) : values.put(name, value);
        live += value.length == 0 ? 0 : length(name, value);
        live -= before == null ? 0 : length(name, before);
    }

    private static int length(String name, byte[] value) {
        return HEADER + Short.BYTES + name.length() + value.length;
    }

    /** What is in the file already stays there when there is no room for another: that is tried again when it is twice as long. */
    private void writeAnewIfPossible() {
        try {
            writeAnew();
            tooLong = SMALL;
        } catch (IOException e) {
            tooLong = 2 * size;
            log.warn("The file of the AMF's UEs cannot be written anew and grows: {}", e.getMessage());
        }
    }

    /** The new file is on the disk before it takes the place of the old one. */
    private void writeAnew() throws IOException {
        var anew = file.resolveSibling(file.getFileName() + ".new");
        var written = opened(anew);
        try {
            long length = writeAll(written.truncate(0));
            Files.move(anew, file, StandardCopyOption.ATOMIC_MOVE);
            var former = journal;
            journal = written;
            size = length;
            written = former;
        } finally {
            written.close();
        }
    }

    private long writeAll(FileChannel to) throws IOException {
        long at = 0;
        for (var value : values.entrySet()) {
            at = write(to, value.getKey(), value.getValue(), at);
        }
        to.force(true);
        return at;
    }

    /** How far the file makes sense: an entry that was written in part, or is damaged, is its end. */
    private long read() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        long read = 0;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var entry = next(in); entry != null; entry = next(in)) {
                read += HEADER + entry.length;
                var name = ByteBuffer.wrap(entry);
                var octets = new byte[Math.min(Short.toUnsignedInt(name.getShort()), name.remaining())];
                name.get(octets);
                var value = new byte[name.remaining()];
                name.get(value);
                remember(new String(octets, StandardCharsets.UTF_8), value);
            }
        }
        return read;
    }

    private static byte @Nullable [] next(DataInputStream in) throws IOException {
        try {
            int length = in.readInt();
            int crc = in.readInt();
            if (length < Short.BYTES || length > LONGEST) {
                return null;
            }
            var entry = in.readNBytes(length);
            return entry.length == length && crc(entry, 0, length) == crc ? entry : null;
        } catch (EOFException _) {
            return null;
        }
    }

    private static FileChannel opened(Path file) throws IOException {
        return OwnersFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static int crc(byte[] octets, int from, int length) {
        var crc = new CRC32C();
        crc.update(octets, from, length);
        return (int) crc.getValue();
    }

    private static void requireAlone(FileChannel guard) throws IOException {
        try {
            if (guard.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // Somebody else in this process.
        }
        guard.close();
        throw new IllegalStateException("another AMF uses this data directory");
    }

    /** Something that the file may refuse. */
    private interface Change {
        void run() throws IOException;
    }

    private void locked(Change change) {
        lock.lock();
        try {
            change.run();
        } catch (IOException e) {
            throw new UncheckedIOException("UEs cannot be kept", e);
        } finally {
            lock.unlock();
        }
    }
}
