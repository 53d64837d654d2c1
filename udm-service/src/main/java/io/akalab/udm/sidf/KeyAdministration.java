package io.akalab.udm.sidf;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import io.akalab.udm.sidf.KeyChange.Refusal;
import io.akalab.udm.storage.ChangeNotices;
import io.akalab.udm.storage.DurableTransactions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes the home network keys (TS 33.501 clause 6.12.5). A change takes effect at once in this process, and in others
 * on the same database as soon as they hear of it, or when their cache expires.
 */
public final class KeyAdministration {

    /** What others are told of. */
    static final String CHANGED = "home-network-keys";

    private final KeyTable table;
    private final KeyVault vault;
    private final ConfiguredKeys configured;
    private final DurableTransactions transactions;
    private final ChangeNotices notices;
    private final KeyRing ring;

    KeyAdministration(
            KeyTable table,
            KeyVault vault,
            ConfiguredKeys configured,
            DurableTransactions transactions,
            ChangeNotices notices,
            KeyRing ring) {
        this.table = table;
        this.vault = vault;
        this.configured = configured;
        this.transactions = transactions;
        this.notices = notices;
        this.ring = ring;
    }

    /** All keys in the order of their identifiers. */
    public List<HomeNetworkKey> keys() {
        return new KeyInventory(table.all(), configured).keys();
    }

    public Optional<HomeNetworkKey> find(int id) {
        return new KeyInventory(table.all(), configured).find(id);
    }

    /** Adds a key, which becomes the current one of its profile; the pair stays the caller's to close. */
    public KeyChange add(HomeNetworkKeyPair pair) {
        return change(() -> {
            var inventory = lockedInventory();
            var present = inventory.find(pair.id());
            if (present.isPresent()) {
                return present.get().publicKey().equals(pair.publicKey())
                        ? new KeyChange.Done(present.get())
                        : new KeyChange.Refused(Refusal.ID_IN_USE);
            }
            table.insert(new KeyRow(pair.publicKey(), vault.seal(pair), nextGeneration(pair.profile()), false));
            return new KeyChange.Added(new HomeNetworkKey(pair.publicKey(), KeyState.CURRENT, KeyOrigin.PROVISIONING));
        });
    }

    /** Makes a key the current one of its profile, an old one, or a retired one. A retired one can come back. */
    public KeyChange setState(int id, KeyState state) {
        return change(() -> {
            var inventory = lockedInventory();
            var present = inventory.find(id);
            if (present.isPresent() && present.get().state() == state) {
                return new KeyChange.Done(present.get());
            }
            return inventory
                    .row(id)
                    .map(row -> setState(inventory, row, state))
                    .orElseGet(() -> new KeyChange.Refused(refusalWithoutRow(id)));
        });
    }

    /** Removes a key for good, with its private half. */
    public KeyChange remove(int id) {
        return change(() -> {
            var inventory = lockedInventory();
            var row = inventory.row(id);
            if (row.isEmpty()) {
                return new KeyChange.Refused(refusalWithoutRow(id));
            }
            if (leavesNoCurrentKey(inventory, row.get())) {
                return new KeyChange.Refused(Refusal.NO_CURRENT_KEY);
            }
            var removed = inventory.find(id).orElseThrow();
            table.delete(id);
            return new KeyChange.Done(removed);
        });
    }

    private KeyChange change(Supplier<KeyChange> change) {
        try {
            return transactions.call(() -> {
                notices.announce(CHANGED, "all");
                return change.get();
            });
        } finally {
            ring.drop();
        }
    }

    private KeyInventory lockedInventory() {
        return new KeyInventory(table.allForUpdate(), configured);
    }

    private KeyChange setState(KeyInventory inventory, KeyRow row, KeyState state) {
        var changed = switch (state) {
            case CURRENT -> row.with(nextGeneration(row.profile()), false);
            case OLD -> row.with(row.generation(), false);
            case RETIRED -> row.with(row.generation(), true);
        };
        boolean needsAnother = state == KeyState.OLD
                ? isCurrent(inventory, row) || !inventory.hasOthersBeside(row)
                : state == KeyState.RETIRED && leavesNoCurrentKey(inventory, row);
        if (needsAnother) {
            return new KeyChange.Refused(Refusal.NO_CURRENT_KEY);
        }
        table.update(changed);
        return new KeyChange.Done(new HomeNetworkKey(row.publicKey(), state, KeyOrigin.PROVISIONING));
    }

    /** One that is the only one of its profile may go: then the profile is not served any more. */
    private static boolean leavesNoCurrentKey(KeyInventory inventory, KeyRow row) {
        return isCurrent(inventory, row) && inventory.hasOthersBeside(row);
    }

    private static boolean isCurrent(KeyInventory inventory, KeyRow row) {
        return inventory.current(row.profile()).filter(row::equals).isPresent();
    }

    /** Of all rows, those that the settings hide too, since the database wants each once. */
    private long nextGeneration(EciesProfile profile) {
        return 1
                + table.all().stream()
                        .filter(row -> row.profile() == profile)
                        .mapToLong(KeyRow::generation)
                        .max()
                        .orElse(0);
    }

    private Refusal refusalWithoutRow(int id) {
        return configured.find(id).isPresent() ? Refusal.CONFIGURED : Refusal.UNKNOWN;
    }
}
