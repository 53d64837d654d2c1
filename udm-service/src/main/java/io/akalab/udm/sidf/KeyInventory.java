package io.akalab.udm.sidf;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The keys of the database and of the settings as one. A key of the settings hides one of the database that has its
 * identifier; a current key of the database outranks one of the settings, for it is the later one.
 */
final class KeyInventory {

    private final List<KeyRow> rows;
    private final ConfiguredKeys configured;

    KeyInventory(List<KeyRow> rows, ConfiguredKeys configured) {
        this.rows =
                rows.stream().filter(row -> configured.find(row.id()).isEmpty()).toList();
        this.configured = configured;
    }

    /** What is told of the keys, in the order of their identifiers. */
    List<HomeNetworkKey> keys() {
        var keys = new TreeMap<Integer, HomeNetworkKey>();
        rows.forEach(row -> keys.put(row.id(), key(row)));
        configured.pairs().forEach(pair -> {
            var isCurrent =
                    configured.isCurrent(pair) && current(pair.profile()).isEmpty();
            keys.put(pair.id(), configured(pair.publicKey(), isCurrent));
        });
        return List.copyOf(keys.values());
    }

    Optional<HomeNetworkKey> find(int id) {
        return keys().stream().filter(key -> key.publicKey().id() == id).findFirst();
    }

    Optional<KeyRow> row(int id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    /** The rows whose SUCIs are revealed. */
    List<KeyRow> revealing() {
        return rows.stream().filter(row -> !row.retired()).toList();
    }

    /** The key of the database that is the current one of a profile. */
    Optional<KeyRow> current(EciesProfile profile) {
        return revealing().stream()
                .filter(row -> row.profile() == profile)
                .max(Comparator.comparingLong(KeyRow::generation));
    }

    /** Whether other keys than this one reveal SUCIs of its profile. */
    boolean hasOthersBeside(KeyRow row) {
        return revealing().stream().anyMatch(other -> other.id() != row.id() && other.profile() == row.profile());
    }

    private HomeNetworkKey key(KeyRow row) {
        var current = current(row.profile());
        var state = row.retired()
                ? KeyState.RETIRED
                : current.isPresent() && current.get().id() == row.id() ? KeyState.CURRENT : KeyState.OLD;
        return new HomeNetworkKey(row.publicKey(), state, KeyOrigin.PROVISIONING);
    }

    private static HomeNetworkKey configured(HomeNetworkPublicKey publicKey, boolean isCurrent) {
        return new HomeNetworkKey(publicKey, isCurrent ? KeyState.CURRENT : KeyState.OLD, KeyOrigin.CONFIGURATION);
    }
}
