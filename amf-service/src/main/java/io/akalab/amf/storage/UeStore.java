package io.akalab.amf.storage;

import io.akalab.crypto.identity.Supi;
import java.util.function.Consumer;

/**
 * Keeps registered UEs beyond the life of the AMF. What was put is there when the process is killed right after. Calls about one SUPI come
 * one after the other.
 */
public interface UeStore {

    /** Whether anything is kept at all. */
    boolean keeps();

    /** Keeps a UE, in place of what was kept under its SUPI. The key stays the caller's. */
    void put(UeRecord ue);

    /** Forgets a UE. */
    void remove(Supi supi);

    /** Tells of every UE that is kept, once, at the start. The keys are the taker's. */
    void forEach(Consumer<UeRecord> taker);
}
