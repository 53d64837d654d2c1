package io.akalab.udm.storage;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells the other UDMs on a PostgreSQL database what one of them changed, with LISTEN and NOTIFY (ADR 0021). A notice goes
 * out with the commit of its transaction and arrives within milliseconds. Nothing must rest on it: while a UDM is not
 * connected it hears nothing, and when it is again it is told that anything may have changed. An embedded database has one
 * UDM, and there is nothing to tell.
 */
public final class ChangeNotices implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeNotices.class);

    private static final String CHANNEL = "akalab_udm";
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final int SECONDS_TO_ANSWER = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Beyond that others are better off to look at everything again. */
    private static final int MOST_ONE_BY_ONE = 50;

    private final JdbcConnectionDetails database;
    private final JdbcTemplate jdbc;
    private final String self = UUID.randomUUID().toString();
    private final List<Audience> audiences = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread listener;

    public ChangeNotices(JdbcConnectionDetails database, JdbcTemplate jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    private record Audience(String topic, Consumer<String> changed, Runnable anythingMayHaveChanged) {}

    /** Has changes of a topic told that others make; those before {@link #start} too, as that anything may have changed. */
    public void tell(String topic, Consumer<String> changed, Runnable anythingMayHaveChanged) {
        audiences.add(new Audience(topic, changed, anythingMayHaveChanged));
    }

    /** Tells the others of a change, as soon as the transaction that is open commits. */
    public void announce(String topic, String what) {
        if (isShared()) {
            send(self + " " + topic + " " + what);
        }
    }

    /** The same for many changes: one by one where they are few, else that anything of the topic may have changed. */
    public void announce(String topic, Collection<String> changes) {
        if (changes.size() <= MOST_ONE_BY_ONE) {
            changes.forEach(what -> announce(topic, what));
        } else if (isShared()) {
            send(self + " " + topic);
        }
    }

    private void send(String notice) {
        jdbc.query("SELECT pg_notify(?, ?)", row -> {}, CHANNEL, notice);
    }

    @Override
    public void start() {
        if (isShared()) {
            // It runs for as long as this field holds it.
            var thread = Thread.ofVirtual().name("udm-listen").unstarted(this::listen);
            listener = thread;
            thread.start();
        }
    }

    @Override
    public void stop() {
        var running = listener;
        listener = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private boolean isShared() {
        return database.getJdbcUrl().startsWith("jdbc:postgresql:");
    }

    private void listen() {
        boolean told = false;
        while (isRunning()) {
            try {
                listenOnOneConnection();
            } catch (SQLException e) {
                if (isRunning() && !told) {
                    log.warn("Changes by other UDMs are not heard of for a while: SQL state {}", e.getSQLState());
                    told = true;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void listenOnOneConnection() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            audiences.forEach(audience -> audience.anythingMayHaveChanged().run());
            var notices = connection.unwrap(PGConnection.class);
            while (isRunning()) {
                var arrived = notices.getNotifications(Math.toIntExact(QUIET.toMillis()));
                if (arrived == null || arrived.length == 0) {
                    requireAlive(connection.isValid(SECONDS_TO_ANSWER));
                } else {
                    deliver(arrived);
                }
            }
        }
    }

    private static void requireAlive(boolean valid) throws SQLException {
        if (!valid) {
            throw new SQLException("the connection is dead", "08006");
        }
    }

    private void deliver(PGNotification[] arrived) {
        for (var notice : arrived) {
            var words = notice.getParameter().split(" ", 3);
            if (words.length >= 2 && !words[0].equals(self)) {
                audiences.stream()
                        .filter(audience -> audience.topic().equals(words[1]))
                        .forEach(audience -> tell(audience, words));
            }
        }
    }

    /** A notice that does not say what changed says that anything may have. */
    private static void tell(Audience audience, String[] words) {
        if (words.length == 3) {
            audience.changed().accept(words[2]);
        } else {
            audience.anythingMayHaveChanged().run();
        }
    }
}
