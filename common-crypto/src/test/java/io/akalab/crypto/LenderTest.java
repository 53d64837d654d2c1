package io.akalab.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.RandSource;
import io.akalab.crypto.aka.SecureRandSource;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.algorithms.CountInput;
import io.akalab.crypto.algorithms.Direction;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LenderTest {

    private static final int THREADS = 32;
    private static final int ROUNDS = 40;

    private final AtomicInteger made = new AtomicInteger();

    private final class Lent {
        private final int number = made.incrementAndGet();
        private final AtomicInteger users = new AtomicInteger();
    }

    @Test
    void lendsTheSameAgain() {
        var lender = new Lender<>(Lent::new);
        int first = lender.with(lent -> lent.number);
        int second = lender.with(lent -> lent.number);
        assertThat(second).isEqualTo(first).isEqualTo(1);
    }

    @Test
    void makesAnotherForABorrowerWithinABorrower() {
        var lender = new Lender<>(Lent::new);
        int inner = lender.with(outer -> lender.with(lent -> {
            assertThat(lent).isNotSameAs(outer);
            return lent.number;
        }));
        assertThat(inner).isEqualTo(2);
    }

    @Test
    void lendsNothingAgainWhoseUseFailed() {
        var lender = new Lender<>(Lent::new);
        assertThatIllegalStateException()
                .isThrownBy(() -> lender.with(lent -> {
                    throw new IllegalStateException();
                }));
        int next = lender.with(lent -> lent.number);
        assertThat(next).isEqualTo(2);
    }

    @Test
    void lendsToOneAtATime() throws Exception {
        var lender = new Lender<>(Lent::new);
        everywhere(() -> {
            for (int i = 0; i < 2000; i++) {
                lender.with(lent -> {
                    assertThat(lent.users.incrementAndGet()).isEqualTo(1);
                    Thread.yield();
                    return lent.users.decrementAndGet();
                });
            }
            return true;
        });
    }

    @Test
    void derivesTheSameOnManyThreads() throws Exception {
        var vectors = Vectors.in("kdf5g.json", "/open5gs_capture_sessions").toList();
        everywhere(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                vectors.forEach(LenderTest::assertDerives);
            }
            return true;
        });
    }

    @Test
    void protectsTheSameOnManyThreads() throws Exception {
        var macs = Vectors.in("nea_nia.json", "/test_sets/nia2").toList();
        var ciphertexts = Vectors.in("nea_nia.json", "/test_sets/nea2").toList();
        everywhere(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                for (var v : macs) {
                    assertThat(Nia.NIA2.mac(
                                    KnasInt.of(v.bytes("key")), input(v), v.bytes("message"), v.number("length_bits")))
                            .isEqualTo(v.octets("mac"));
                }
                for (var v : ciphertexts) {
                    var ciphered = Nea.NEA2.crypt(
                            KnasEnc.of(v.bytes("key")), input(v), v.bytes("plaintext"), v.number("length_bits"));
                    assertThat(Octets.wrap(ciphered)).isEqualTo(v.octets("ciphertext"));
                }
            }
            return true;
        });
    }

    @Test
    void drawsNoRandTwiceOnManyThreads() throws Exception {
        var source = SecureRandSource.ofPlatform();
        Set<Octets> drawn = ConcurrentHashMap.newKeySet();
        everywhere(() -> {
            for (int i = 0; i < 1000; i++) {
                var rand = source.next().requireLength("RAND", RandSource.LENGTH);
                assertThat(drawn.add(rand)).isTrue();
            }
            return true;
        });
        assertThat(drawn).hasSize(THREADS * 1000);
    }

    private static void assertDerives(Vector v) {
        var milenage = new Milenage(SubscriberKey.of(v.bytes("k")), Opc.of(v.bytes("opc")));
        var made = milenage.vector(v.octets("rand"), Sqn.of(v.octets("sqn")), v.octets("amfField"));
        var kdf = KeyDerivation.unobserved();
        var snn = ServingNetworkName.parse(v.text("snName"));
        var resStar = kdf.resStar(made.ck(), made.ik(), snn, made.rand(), made.res());
        assertThat(made.autn().octets()).isEqualTo(v.octets("autn"));
        assertThat(resStar).isEqualTo(v.octets("xresStar"));
        assertThat(kdf.hresStar(made.rand(), resStar)).isEqualTo(v.octets("hxresStar"));
        assertThat(Octets.wrap(
                        kdf.kausf(made.ck(), made.ik(), snn, made.sqnXorAk()).toArray()))
                .isEqualTo(v.octets("kausf"));
    }

    private static CountInput input(Vector v) {
        return new CountInput(
                Integer.parseUnsignedInt(v.text("count"), 16),
                v.number("bearer"),
                v.number("direction") == 0 ? Direction.UPLINK : Direction.DOWNLINK);
    }

    private static void everywhere(Callable<Boolean> task) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(task));
            }
            for (var result : results) {
                assertThat(result.get()).isTrue();
            }
        }
    }
}
