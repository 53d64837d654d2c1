package io.akalab.udm.contextdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit;
import io.akalab.udm.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Context data on both databases, from two processes' point of view. */
class RegistrationStoreTest {

    private static final Supi SUPI = Supi.parse("imsi-999700000000001");
    private static final Supi OTHER = Supi.parse("imsi-999700000000002");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void replacesEachRegistrationOnceWhicheverUdmIsAsked(TestDatabase.Kind kind) throws Exception {
        var url = kind.newUrl();
        try (var first = TestDatabase.open(url);
                var second = TestDatabase.open(url);
                var firstCommit = new GroupCommit(first.transactions());
                var secondCommit = new GroupCommit(second.transactions())) {
            subscribe(first, SUPI);
            var stores = new RegistrationStore[] {
                new RegistrationStore(first.jdbc(), first.transactions(), firstCommit),
                new RegistrationStore(second.jdbc(), second.transactions(), secondCommit)
            };
            var outcomes = new ArrayList<Future<RegistrationOutcome>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 40; i++) {
                    var amf = "amf-" + i;
                    var store = stores[i % 2];
                    outcomes.add(threads.submit(() -> store.put(SUPI, registration(amf))));
                }
            }
            int created = 0;
            var replaced = new ArrayList<String>();
            for (var outcome : outcomes) {
                switch (outcome.get()) {
                    case RegistrationOutcome.Created() -> created++;
                    case RegistrationOutcome.Replaced(var before) -> replaced.add(before.nfInstanceId());
                    case RegistrationOutcome.UnknownSubscriber() -> throw new AssertionError();
                }
            }
            var present =
                    Objects.requireNonNull(stores[0].find(SUPI).orElseThrow().get(Registration.AMF_3GPP));
            assertThat(created).isEqualTo(1);
            assertThat(new HashSet<>(replaced)).hasSize(39).doesNotContain(present.nfInstanceId());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void knowsWhoIsNoSubscriber(TestDatabase.Kind kind) {
        try (var database = TestDatabase.open(kind.newUrl())) {
            var store = new RegistrationStore(database.jdbc(), database.transactions(), database.groupCommit());

            assertThat(store.put(SUPI, registration("a"))).isEqualTo(new RegistrationOutcome.UnknownSubscriber());
            assertThat(store.find(SUPI)).isEmpty();
            subscribe(database, SUPI);
            assertThat(store.find(SUPI)).contains(Map.of());
            assertThat(store.put(SUPI, registration("a"))).isEqualTo(new RegistrationOutcome.Created());
            database.jdbc().update("DELETE FROM authentication_subscription");
            assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM registration", Integer.class))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void findsTheAmfsOfARangeAndNothingElse(TestDatabase.Kind kind) {
        try (var database = TestDatabase.open(kind.newUrl())) {
            var store = new RegistrationStore(database.jdbc(), database.transactions(), database.groupCommit());
            var shorter = Supi.parse("imsi-99970000000001");
            var after = Supi.parse("imsi-999700000000003");
            List.of(SUPI, OTHER, shorter, after).forEach(supi -> {
                subscribe(database, supi);
                store.put(supi, registration("of " + supi.value().substring(5)));
            });
            store.put(OTHER, new Registration(Registration.AMF_NON_3GPP, "non-3gpp", "{}"));
            store.put(OTHER, new Registration(Registration.ofSession(1), "smf", "{}"));

            var amfs = new ArrayList<String>();
            store.forEachAmf(ImsiRange.of(new Imsi("999700000000001"), 2), amf -> amfs.add(amf.nfInstanceId()));

            assertThat(amfs).containsExactlyInAnyOrder("of 999700000000001", "of 999700000000002", "non-3gpp");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void endsSubscriptionsWhenTheyExpire(TestDatabase.Kind kind) {
        try (var database = TestDatabase.open(kind.newUrl())) {
            subscribe(database, SUPI);
            var early = subscriptions(database, NOW);
            assertThat(early.add(SUPI, subscription("a", NOW.plusSeconds(10)), false))
                    .isTrue();
            assertThat(early.add(SUPI, subscription("b", NOW.plusSeconds(20)), false))
                    .isTrue();
            assertThat(early.add(OTHER, subscription("c", NOW.plusSeconds(20)), false))
                    .isFalse();
            assertThat(early.ofSubscriber(SUPI))
                    .extracting(DataSubscription::id)
                    .containsExactly("a", "b");

            var late = subscriptions(database, NOW.plus(Duration.ofSeconds(10)));
            assertThat(late.ofSubscriber(SUPI)).extracting(DataSubscription::id).containsExactly("b");
            assertThat(late.delete(SUPI, "a")).isFalse();
            assertThat(late.update(SUPI, "a", present -> present)).isEmpty();
            assertThat(late.deleteExpired()).isEqualTo(1);
            assertThat(late.deleteExpired()).isZero();
            assertThat(late.delete(SUPI, "b")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void endsSubscriptionsWithTheirFunction(TestDatabase.Kind kind) {
        try (var database = TestDatabase.open(kind.newUrl())) {
            subscribe(database, SUPI);
            var store = subscriptions(database, NOW);
            store.add(SUPI, new DataSubscription("a", "amf", true, "{}", NOW.plusSeconds(10)), false);
            store.add(SUPI, new DataSubscription("b", "amf", false, "{}", NOW.plusSeconds(10)), false);
            store.add(SUPI, new DataSubscription("c", "smf", true, "{}", NOW.plusSeconds(10)), false);

            store.endWith(SUPI, "amf");
            assertThat(store.ofSubscriber(SUPI))
                    .extracting(DataSubscription::id)
                    .containsExactly("b", "c");

            store.add(SUPI, new DataSubscription("d", "amf", false, "{}", NOW.plusSeconds(10)), true);
            assertThat(store.ofSubscriber(SUPI))
                    .extracting(DataSubscription::id)
                    .containsExactly("c", "d");
        }
    }

    private static Registration registration(String amf) {
        return new Registration(Registration.AMF_3GPP, amf, "{\"amf\":\"" + amf + "\"}");
    }

    private static DataSubscription subscription(String id, Instant expiresAt) {
        return new DataSubscription(id, "amf", false, "{}", expiresAt);
    }

    private static SdmSubscriptionStore subscriptions(TestDatabase database, Instant now) {
        return new SdmSubscriptionStore(
                database.jdbc(), database.transactions(), database.groupCommit(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void subscribe(TestDatabase database, Supi supi) {
        database.jdbc()
                .update(
                        "INSERT INTO authentication_subscription (supi, authentication_method, algorithm_id, k, amf,"
                                + " ind_length, seq) VALUES (?, '5G_AKA', 'xor', ?, '8000', 5, 0)",
                        supi.value(),
                        new byte[] {1});
    }
}
