package io.akalab.amf.storage;

import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.seal.BrokenSeal;
import io.akalab.crypto.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps UEs sealed: who reads the shelf learns neither SUPI nor key, and can put none in another's place. Where a value may be older than
 * what was put last, its security context counts as used up: nobody knows which COUNTs it has used since.
 */
final class SealedUes implements UeStore, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SealedUes.class);

    private final Shelf shelf;
    private final Seal seal;

    SealedUes(Shelf shelf, Seal seal) {
        this.shelf = shelf;
        this.seal = seal;
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public void put(UeRecord ue) {
        var name = name(ue.supi());
        var plain = UeRecordCodec.encode(ue);
        try {
            shelf.put(name, seal.seal(plain, name));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public void remove(Supi supi) {
        shelf.remove(name(supi));
    }

    @Override
    public void forEach(Consumer<UeRecord> taker) {
        boolean certain = shelf.isComplete();
        var count = new int[1];
        shelf.forEach((name, value) -> {
            var ue = open(name, value);
            if (ue != null) {
                count[0]++;
                taker.accept(certain ? ue : inDoubt(ue));
            }
        });
        shelf.begin();
        log.info(
                "{} UEs are known from before{}",
                count[0],
                certain ? "" : "; what was written last may be missing, so they are authenticated anew");
    }

    private UeRecord inDoubt(UeRecord ue) {
        if (ue.security() != null) {
            ue.security().kamf().close();
        }
        var doubtful = ue.withoutSecurity();
        put(doubtful);
        return doubtful;
    }

    private @Nullable UeRecord open(String name, byte[] value) {
        try {
            var plain = seal.open(value, name);
            try {
                return UeRecordCodec.decode(plain);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (BrokenSeal | IllegalArgumentException e) {
            log.error("A UE that was kept cannot be known again: {}", e.getMessage());
            return null;
        }
    }

    private String name(Supi supi) {
        return seal.fingerprint(supi.value().getBytes(StandardCharsets.UTF_8)).toHex();
    }

    @Override
    public void close() {
        shelf.close();
    }
}
