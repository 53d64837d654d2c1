package io.akalab.udm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeNoticesTest {

    private static final String ANYTHING = "anything";

    private final String url = TestDatabase.Kind.POSTGRESQL.newUrl();
    private final TestDatabase database = TestDatabase.open(url);
    private final TestDatabase otherDatabase = TestDatabase.open(url);
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @BeforeEach
    void listen() throws InterruptedException {
        otherDatabase.notices().tell("subscribers", heard::add, () -> heard.add(ANYTHING));
        otherDatabase.notices().start();
        assertThat(next()).isEqualTo(ANYTHING);
    }

    @AfterEach
    void close() {
        database.close();
        otherDatabase.close();
    }

    @Test
    void areHeardByTheOthersWhenTheChangeIsCommitted() throws InterruptedException {
        announce(database, "subscribers", "one and all");
        assertThat(next()).isEqualTo("one and all");
    }

    @Test
    void areNotHeardOfAChangeThatWasTakenBack() throws InterruptedException {
        try {
            database.transactions().run(() -> {
                database.notices().announce("subscribers", "taken back");
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException e) {
            announce(database, "subscribers", "next");
        }
        assertThat(next()).isEqualTo("next");
    }

    @Test
    void areNotHeardByWhoeverAnnouncedThemNorUnderAnotherTopic() throws InterruptedException {
        announce(otherDatabase, "subscribers", "own");
        announce(database, "keys", "other topic");
        announce(database, "subscribers", "next");
        assertThat(next()).isEqualTo("next");
    }

    @Test
    void sayThatAnythingMayHaveChangedAfterTheConnectionWasLost() throws InterruptedException {
        database.jdbc()
                .queryForList("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
                        + " AND datname = current_database()");
        assertThat(next()).isEqualTo(ANYTHING);
        announce(database, "subscribers", "again");
        assertThat(next()).isEqualTo("again");
    }

    @Test
    void sayOfFewWhatChangedAndOfManyThatAnythingMayHave() throws InterruptedException {
        database.transactions().run(() -> {
            database.notices().announce("subscribers", List.of("one", "two"));
            database.notices()
                    .announce(
                            "subscribers",
                            IntStream.range(0, 1000).mapToObj(String::valueOf).toList());
            database.notices().announce("keys", Collections.nCopies(1000, "other topic"));
            database.notices().announce("subscribers", "last");
        });
        assertThat(List.of(take(), take(), take(), take())).containsExactly("one", "two", ANYTHING, "last");
    }

    @Test
    void areNoneInAnEmbeddedDatabase() {
        try (var embedded = TestDatabase.open(TestDatabase.Kind.H2.newUrl())) {
            embedded.notices().start();
            embedded.notices().announce("subscribers", "nobody");
            embedded.notices().announce("subscribers", Collections.nCopies(1000, "nobody"));
            assertThat(embedded.notices().isRunning()).isFalse();
        }
    }

    private static void announce(TestDatabase from, String topic, String what) {
        from.transactions().run(() -> from.notices().announce(topic, what));
    }

    private String take() throws InterruptedException {
        return Objects.requireNonNull(next());
    }

    private @Nullable String next() throws InterruptedException {
        return heard.poll(30, TimeUnit.SECONDS);
    }
}
