package io.akalab.udm.storage;

import io.akalab.crypto.seal.StorageKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds out at start-up whether the storage key is the database's, rather than at the first subscriber. */
final class StorageKeyCheck {

    private static final String COLUMN = "check_value";
    private static final byte[] CHECK = "AKA Lab".getBytes(StandardCharsets.US_ASCII);

    private final JdbcTemplate jdbc;
    private final DurableTransactions transactions;

    StorageKeyCheck(JdbcTemplate jdbc, DurableTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Checks the key, and makes it the database's where there is none yet.
     *
     * @throws WrongStorageKeyException if the database was sealed with another key
     */
    void verify(StorageKey key, StorageCipher cipher) {
        transactions.run(() -> verifyOrAdopt(HexFormat.of().formatHex(key.id()), cipher));
    }

    private void verifyOrAdopt(String id, StorageCipher cipher) {
        var place = new StorageCipher.Place(id, COLUMN);
        var known = jdbc.queryForList("SELECT id FROM storage_key", String.class);
        if (known.isEmpty()) {
            jdbc.update("INSERT INTO storage_key (id, check_value) VALUES (?, ?)", id, cipher.seal(CHECK, place));
            return;
        }
        if (!known.contains(id)) {
            throw new WrongStorageKeyException(known, id);
        }
        jdbc.query(
                "SELECT check_value FROM storage_key WHERE id = ?",
                row -> {
                    var _ = cipher.open(row.getBytes(COLUMN), place);
                },
                id);
    }
}
