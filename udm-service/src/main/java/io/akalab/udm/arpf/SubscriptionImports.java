package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.ChangeNotices;
import io.akalab.udm.storage.DurableTransactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts many subscriptions in one transaction. It locks only the rows that it replaces, so that other subscribers get their
 * SQNs meanwhile (ADR 0020). SQNs never go back, and those of credentials that a subscriber had before go on (ADR 0007).
 */
public final class SubscriptionImports {

    private final SubscriptionStatements statements;
    private final DurableTransactions transactions;
    private final ChangeNotices notices;
    private final CredentialVault vault;
    private final FormerCredentials former;
    private final SqnLeases leases;
    private final GlobalCounter counter;

    SubscriptionImports(
            JdbcTemplate jdbc,
            DurableTransactions transactions,
            ChangeNotices notices,
            CredentialVault vault,
            FormerCredentials former,
            SqnLeases leases,
            GlobalCounter counter) {
        this.statements = new SubscriptionStatements(jdbc);
        this.transactions = transactions;
        this.notices = notices;
        this.vault = vault;
        this.former = former;
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

    /** A row, what takes its place, and the SQN that this asks for. */
    private record Replacement(SubscriptionRow row, NewSubscription wanted, SqnState sqn) {}

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
            var fresh = new ArrayList<NewSubscription>();
            var different = new ArrayList<NewSubscription>();
            for (var wanted : batch) {
                var row = present.get(wanted.supi());
                if (row == null) {
                    fresh.add(wanted);
                } else if (isSame(row, wanted)) {
                    outcomes.put(wanted.supi(), ImportOutcome.UNCHANGED);
                } else if (replace) {
                    different.add(wanted);
                } else {
                    outcomes.put(wanted.supi(), ImportOutcome.DIFFERS);
                }
            }
            create(fresh, outcomes);
            replace(different, outcomes);
            return batch.stream().map(wanted -> outcomes.get(wanted.supi())).toList();
        }

        private void create(List<NewSubscription> fresh, Map<Supi, ImportOutcome> outcomes) {
            var before = former.find(fresh);
            var rows = new ArrayList<SubscriptionRow>();
            for (var wanted : fresh) {
                rows.add(row(wanted, goOn(wanted.sqn().start(counter), before.get(wanted.supi()))));
                outcomes.put(wanted.supi(), ImportOutcome.CREATED);
            }
            statements.insert(rows);
            former.forget(before.values());
        }

        private void replace(List<NewSubscription> different, Map<Supi, ImportOutcome> outcomes) {
            var locked = statements.lock(supis(different));
            var gone = new ArrayList<NewSubscription>();
            var replacements = new ArrayList<Replacement>();
            for (var wanted : different) {
                var row = locked.get(wanted.supi());
                if (row == null) {
                    gone.add(wanted);
                    continue;
                }
                var sqn = wanted.sqn().raise(row.sqn(), counter);
                boolean isLast =
                        sqn.seq() > row.sqn().withIndLength(sqn.indLength()).seq() && sqn.isExhausted();
                outcomes.put(wanted.supi(), isLast ? ImportOutcome.SQN_IS_LAST : ImportOutcome.REPLACED);
                if (!isLast) {
                    replacements.add(new Replacement(row, wanted, sqn));
                }
            }
            create(gone, outcomes);
            replaceAll(replacements);
        }

        private void replaceAll(List<Replacement> replacements) {
            var wanted = replacements.stream().map(Replacement::wanted).toList();
            supis(wanted).forEach(replaced::add);
            notices.announce(
                    SubscriptionStore.CHANGED,
                    supis(wanted).stream().map(Supi::value).toList());
            var before = former.find(wanted);
            former.remember(replacements.stream()
                    .filter(replacement -> !isSameCard(replacement.row(), replacement.wanted()))
                    .map(Replacement::row)
                    .toList());
            former.forget(before.values());
            statements.update(replacements.stream()
                    .map(replacement -> row(
                            replacement.wanted(),
                            goOn(replacement.sqn(), before.get(replacement.row().supi()))))
                    .toList());
        }

        private SqnState goOn(SqnState asked, FormerCredentials.@Nullable Former before) {
            return before == null ? asked : before.goOn(asked, counter);
        }

        private boolean isSame(SubscriptionRow row, NewSubscription wanted) {
            var present = row.subscription();
            if (present.method() != wanted.method()
                    || !present.amf().equals(wanted.amf())
                    || !wanted.sqn().raise(row.sqn(), counter).equals(row.sqn())) {
                return false;
            }
            return isSameCard(row, wanted);
        }

        private boolean isSameCard(SubscriptionRow row, NewSubscription wanted) {
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
