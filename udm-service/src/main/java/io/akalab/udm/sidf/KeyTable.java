package io.akalab.udm.sidf;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code home_network_key}. */
final class KeyTable {

    private static final String ALL = "SELECT " + KeyRow.COLUMNS + " FROM home_network_key ORDER BY id";

    private final JdbcClient jdbc;

    KeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All keys in the order of their identifiers. */
    List<KeyRow> all() {
        return jdbc.sql(ALL).query((row, number) -> KeyRow.read(row)).list();
    }

    /** The same, which nobody else changes before the transaction ends. */
    List<KeyRow> allForUpdate() {
        return jdbc.sql(ALL + " FOR UPDATE")
                .query((row, number) -> KeyRow.read(row))
                .list();
    }

    void insert(KeyRow row) {
        jdbc.sql("INSERT INTO home_network_key (" + KeyRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        row.id(),
                        row.profile().name(),
                        row.publicKey().point().toHex(),
                        row.sealed().toArray(),
                        row.generation(),
                        row.retired())
                .update();
    }

    void update(KeyRow row) {
        jdbc.sql("UPDATE home_network_key SET generation = ?, retired = ? WHERE id = ?")
                .params(row.generation(), row.retired(), row.id())
                .update();
    }

    void delete(int id) {
        jdbc.sql("DELETE FROM home_network_key WHERE id = ?").param(id).update();
    }
}
