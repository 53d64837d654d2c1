package io.akalab.udm.storage;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that are on the disk when they return. PostgreSQL does that by itself; H2 by default writes up to half a
 * second later and never waits for the disk, so it is told to do both (ADR 0007).
 */
public final class DurableTransactions {

    private static final int ATTEMPTS = 3;

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final boolean syncNeeded;

    public DurableTransactions(PlatformTransactionManager transactionManager, JdbcTemplate jdbc) {
        this.transaction = new TransactionTemplate(transactionManager);
        this.jdbc = jdbc;
        this.syncNeeded = H2Files.writeThrough(jdbc);
    }

    /**
     * Runs {@code work} in a transaction, again where another process was in its way.
     *
     * @throws DataAccessException if the database fails; whether it committed is then unknown
     */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** The same for work with a result. */
    public <T> T call(Supplier<T> work) {
        var result = attempt(work, ATTEMPTS);
        if (syncNeeded) {
            jdbc.execute("CHECKPOINT SYNC");
        }
        return result;
    }

    /**
     * Runs in a transaction what can be done only once, such as reading a request to its end, and keeps what was written if
     * the result says so.
     *
     * @throws DataAccessException if the database fails; whether it committed is then unknown
     */
    public <T> T once(Supplier<T> work, Predicate<T> keep) {
        var result = transaction.execute(status -> {
            var done = work.get();
            if (!keep.test(done)) {
                status.setRollbackOnly();
            }
            return done;
        });
        if (syncNeeded) {
            jdbc.execute("CHECKPOINT SYNC");
        }
        return result;
    }

    private <T> T attempt(Supplier<T> work, int attempts) {
        try {
            return transaction.execute(status -> work.get());
        } catch (DataAccessException e) {
            if (attempts == 1 || !worthRetrying(e)) {
                throw e;
            }
        }
        return attempt(work, attempts - 1);
    }

    /** Two processes can insert the same row, or wait for each other's. */
    private static boolean worthRetrying(DataAccessException e) {
        return e instanceof DuplicateKeyException
                || e instanceof ConcurrencyFailureException
                || e instanceof TransientDataAccessException;
    }
}
