package io.akalab.amf.storage;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * In a file of the embedded store MVStore. A value is handed to the operating system before {@code put} returns; those who put at the same
 * time share one write, and nobody waits for the disk. A process that is killed loses nothing so. A machine that crashes may, which is why
 * the file says which run of the machine it was written in, unless it was closed.
 */
final class FileShelf implements Shelf {

    private static final String RUN = "run";
    private static final String CLOSED = "closed";

    private final MVStore store;
    private final MVMap<String, byte[]> values;
    private final MVMap<String, String> notes;
    private final String run;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong changes = new AtomicLong();
    private long written;

    /**
     * Opens the file, or makes it.
     *
     * @param run names the run of the machine: what is not on the disk is still there as long as it is the same
     * @throws org.h2.mvstore.MVStoreException if another process has it open, or it cannot be read
     */
    FileShelf(Path file, String run) {
        this.run = run;
        this.store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(0);
        this.values = store.openMap(
                "ues",
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
        this.notes = store.openMap("notes");
    }

    @Override
    public void put(String name, byte[] sealed) {
        values.put(name, sealed);
        write();
    }

    @Override
    public void remove(String name) {
        if (values.remove(name) != null) {
            write();
        }
    }

    @Override
    public void forEach(BiConsumer<String, byte[]> taker) {
        values.forEach(taker);
    }

    @Override
    public boolean isComplete() {
        var before = notes.get(RUN);
        return before == null || before.equals(run) || before.equals(CLOSED);
    }

    @Override
    public void begin() {
        notes.put(RUN, run);
        store.commit();
        store.sync();
    }

    /** Everything gets to the disk. */
    @Override
    public void close() {
        store.sync();
        notes.put(RUN, CLOSED);
        store.commit();
        store.sync();
        store.close();
    }

    /** Whoever comes to write finds that the one before him has written his change too, where several have come. */
    private void write() {
        long mine = changes.incrementAndGet();
        writing.lock();
        try {
            if (written < mine) {
                long upTo = changes.get();
                store.commit();
                written = upTo;
            }
        } finally {
            writing.unlock();
        }
    }
}
