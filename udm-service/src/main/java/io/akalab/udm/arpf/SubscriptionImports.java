package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.DurableTransactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts many subscriptions in one transaction. It locks only the rows that it replaces, so that other subscribers get their
 * SQNs meanwhile (ADR 0020).
 */
public final class SubscriptionImports {

    private final SubscriptionStatements statements;
    private final DurableTransactions transactions;
    private final CredentialVault vault;
    private final SqnLeases leases;
    private final GlobalCounter counter;

    SubscriptionImports(
            JdbcTemplate jdbc,
            DurableTransactions transactions,
            CredentialVault vault,
            SqnLeases leases,
            GlobalCounter counter) {
        this.statements = new SubscriptionStatements(jdbc);
        this.transactions = transactions;
        this.vault = vault;
        this.leases = leases;
        this.counter = counter;
    }

    /**
     * Runs an import, and keeps it if its result says so.
     *
     * @param replace whether subscribers who differ are replaced
     * @param work writes its batches, in this thread
     * @throws org.springframework.dao.DataAccessException if the database fails; whether it committed is then unknown
     */
    public <T> T run(boolean replace, Function<Session, T> work, Predicate<T> keep) {
        var session = new Session(replace);
        try {
            return transactions.once(() -> work.apply(session), keep);
        } finally {
            leases.dropIf(session.replaced::contains);
        }
    }

    /** An import that is under way. */
    public final class Session {

        private final boolean replace;
        private final SupiSet replaced = new SupiSet();

        private Session(boolean replace) {
            this.replace = replace;
        }

        /**
         * Writes some, no SUPI twice; what came of each, in the same order. The credentials stay the caller's to close.
         */
        public List<ImportOutcome> write(List<NewSubscription> batch) {
            var present = statements.read(supis(batch));
            var outcomes = new HashMap<Supi, ImportOutcome>();
            var fresh = new ArrayList<SubscriptionRow>();
            var different = new ArrayList<NewSubscription>();
            for (var wanted : batch) {
                var row = present.get(wanted.supi());
                if (row == null) {
                    fresh.add(row(wanted, wanted.sqn().start(counter)));
                    outcomes.put(wanted.supi(), ImportOutcome.CREATED);
                } else if (isSame(row, wanted)) {
                    outcomes.put(wanted.supi(), ImportOutcome.UNCHANGED);
                } else if (replace) {
                    different.add(wanted);
                } else {
                    outcomes.put(wanted.supi(), ImportOutcome.DIFFERS);
                }
            }
            statements.insert(fresh);
            replace(different, outcomes);
            return batch.stream().map(wanted -> outcomes.get(wanted.supi())).toList();
        }

        private void replace(List<NewSubscription> different, Map<Supi, ImportOutcome> outcomes) {
            var locked = statements.lock(supis(different));
            var changed = new ArrayList<SubscriptionRow>();
            var fresh = new ArrayList<SubscriptionRow>();
            for (var wanted : different) {
                var row = locked.get(wanted.supi());
                if (row == null) {
                    fresh.add(row(wanted, wanted.sqn().start(counter)));
                    outcomes.put(wanted.supi(), ImportOutcome.CREATED);
                    continue;
                }
                var sqn = wanted.sqn().raise(row.sqn(), counter);
                boolean isLast =
                        sqn.seq() > row.sqn().withIndLength(sqn.indLength()).seq() && sqn.isExhausted();
                outcomes.put(wanted.supi(), isLast ? ImportOutcome.SQN_IS_LAST : ImportOutcome.REPLACED);
                if (!isLast) {
                    replaced.add(wanted.supi());
                    changed.add(row(wanted, sqn));
                }
            }
            statements.insert(fresh);
            statements.update(changed);
        }

        private boolean isSame(SubscriptionRow row, NewSubscription wanted) {
            var present = row.subscription();
            if (present.method() != wanted.method()
                    || !present.amf().equals(wanted.amf())
                    || !wanted.sqn().raise(row.sqn(), counter).equals(row.sqn())) {
                return false;
            }
            try (var credentials = vault.open(row)) {
                return credentials.matches(wanted.credentials());
            }
        }

        private SubscriptionRow row(NewSubscription wanted, SqnState sqn) {
            var subscription = new Subscription(
                    wanted.supi(), wanted.method(), wanted.credentials().algorithmSet(), wanted.amf(), sqn);
            return new SubscriptionRow(subscription, vault.seal(wanted.supi(), wanted.credentials()));
        }

        private static List<Supi> supis(List<NewSubscription> batch) {
            return batch.stream().map(NewSubscription::supi).toList();
        }
    }
}
