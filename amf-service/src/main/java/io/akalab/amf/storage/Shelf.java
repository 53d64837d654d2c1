package io.akalab.amf.storage;

import java.util.function.BiConsumer;

/** Holds sealed values under names that tell nothing. */
interface Shelf extends AutoCloseable {

    /** Holds a value, and returns when it outlives the process. */
    void put(String name, byte[] sealed);

    void remove(String name);

    /** Tells of every value. */
    void forEach(BiConsumer<String, byte[]> taker);

    /**
     * Whether all that was ever put is certain to be there. After a crash of the machine, or of the server that held the values, the last
     * ones may be missing.
     */
    boolean isComplete();

    /** From now on what is missing is missed: to be called when everything that was in doubt is dealt with. */
    void begin();

    @Override
    void close();
}
