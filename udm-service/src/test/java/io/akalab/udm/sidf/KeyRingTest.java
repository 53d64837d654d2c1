package io.akalab.udm.sidf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.suci.Deconcealment.Revealed;
import io.akalab.crypto.suci.Deconcealment.UnknownKey;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.crypto.suci.SuciConcealer;
import io.akalab.udm.storage.StorageUnavailableException;
import io.akalab.udm.storage.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** When a change of the home network keys is seen, on a clock of its own. */
class KeyRingTest {

    private static final Imsi IMSI = new Imsi("999700000000001");
    private static final Duration EXPIRY = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.H2.newUrl());
    private final AtomicLong now = new AtomicLong();
    private final KeyRing ring = ring();
    private final KeyAdministration administration = administration(ring);

    @AfterEach
    void close() {
        ring.close();
        database.close();
    }

    @Test
    void seesAChangeOfAnotherProcessWhenItsCacheExpires() {
        var elsewhere = ring();
        var suci = suci(add(1));
        assertThat(elsewhere.deconcealer().deconceal(suci)).isEqualTo(new Revealed(IMSI));

        administration.setState(1, KeyState.RETIRED);
        assertThat(ring.deconcealer().deconceal(suci)).isEqualTo(new UnknownKey(1));

        now.addAndGet(EXPIRY.toNanos() - 1);
        assertThat(elsewhere.deconcealer().deconceal(suci)).isEqualTo(new Revealed(IMSI));
        now.addAndGet(1);
        assertThat(elsewhere.deconcealer().deconceal(suci)).isEqualTo(new UnknownKey(1));
    }

    @Test
    void keepsAnOpenKeyInUseWhileTheRingIsReadAgain() {
        var suci = suci(add(1));
        var held = ring.deconcealer();
        add(2);

        assertThat(ring.deconcealer()).isNotSameAs(held);
        assertThat(held.deconceal(suci)).isEqualTo(new Revealed(IMSI));
    }

    @Test
    void wipesAKeyThatIsRetiredEvenWhereItIsHeld() {
        var suci = suci(add(1));
        var held = ring.deconcealer();
        administration.remove(1);
        ring.deconcealer();

        assertThat(held.deconceal(suci)).isEqualTo(new UnknownKey(1));
    }

    /** A reading that began before a change must not be what stays, or a retired key would reveal for a minute more. */
    @Test
    void readsAgainAfterAChangeThatARunningReadingHasMissed() throws Exception {
        var suci = suci(add(1));
        var hasRead = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var slow = new KeyRing(tableThatLingers(hasRead, mayGoOn), vault(), none(), EXPIRY, now::get);
        var reader = Thread.ofPlatform().start(slow::deconcealer);
        hasRead.await();

        administration.setState(1, KeyState.RETIRED);
        var dropper = Thread.ofPlatform().start(slow::drop);
        while (dropper.getState() == Thread.State.RUNNABLE || dropper.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        mayGoOn.countDown();
        reader.join();
        dropper.join();

        assertThat(slow.deconcealer().deconceal(suci)).isEqualTo(new UnknownKey(1));
        slow.close();
    }

    /** Its connections wait when they have done their work. */
    private KeyTable tableThatLingers(CountDownLatch hasRead, CountDownLatch mayGoOn) {
        var source =
                new DelegatingDataSource(Objects.requireNonNull(database.jdbc().getDataSource())) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        var connection = super.getConnection();
                        return (Connection) Proxy.newProxyInstance(
                                Connection.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("close")) {
                                        hasRead.countDown();
                                        mayGoOn.await();
                                    }
                                    return method.invoke(connection, arguments);
                                });
                    }
                };
        return new KeyTable(JdbcClient.create(new JdbcTemplate(source)));
    }

    @Test
    void saysSoWhenTheDatabaseDoesNotAnswer() {
        database.close();

        assertThatThrownBy(ring::deconcealer).isInstanceOf(StorageUnavailableException.class);
    }

    @ParameterizedTest
    @EnumSource
    void hasOneCurrentKeyHoweverManyAddAtOnce(TestDatabase.Kind kind) throws Exception {
        try (var shared = TestDatabase.open(kind.newUrl());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var processes = IntStream.range(0, 2)
                    .mapToObj(_ -> administration(shared, ring(shared)))
                    .toList();
            threads.invokeAll(IntStream.rangeClosed(1, 12)
                            .<Callable<KeyChange>>mapToObj(id -> () -> {
                                try (var pair = HomeNetworkKeyPair.generate(id, EciesProfile.A)) {
                                    return processes.get(id % 2).add(pair);
                                }
                            })
                            .toList())
                    .forEach(added -> assertThat(added.resultNow()).isInstanceOf(KeyChange.Added.class));

            assertThat(processes.getFirst().keys()).hasSize(12);
            assertThat(processes.getFirst().keys().stream().filter(key -> key.state() == KeyState.CURRENT))
                    .hasSize(1);
        }
    }

    private HomeNetworkPublicKey add(int id) {
        try (var pair = HomeNetworkKeyPair.generate(id, EciesProfile.A)) {
            assertThat(administration.add(pair)).isInstanceOf(KeyChange.Added.class);
            return pair.publicKey();
        }
    }

    private static Suci suci(HomeNetworkPublicKey key) {
        return new SuciConcealer().conceal(IMSI, 2, "0", key);
    }

    private KeyRing ring() {
        return ring(database);
    }

    private KeyRing ring(TestDatabase on) {
        return new KeyRing(new KeyTable(on.client()), vault(), none(), EXPIRY, now::get);
    }

    private KeyAdministration administration(KeyRing with) {
        return administration(database, with);
    }

    private static KeyAdministration administration(TestDatabase on, KeyRing with) {
        return new KeyAdministration(new KeyTable(on.client()), vault(), none(), on.transactions(), on.notices(), with);
    }

    private static KeyVault vault() {
        return new KeyVault(TestDatabase.cipher());
    }

    private static ConfiguredKeys none() {
        return ConfiguredKeys.of(List.of());
    }
}
