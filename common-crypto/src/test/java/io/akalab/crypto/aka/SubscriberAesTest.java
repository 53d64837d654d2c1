package io.akalab.crypto.aka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.SubscriberKey;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SubscriberAesTest {

    /** FIPS 197 Appendix B. */
    private static final Octets K = Octets.ofHex("2b7e151628aed2a6abf7158809cf4f3c");

    private static final Octets PLAIN = Octets.ofHex("3243f6a8885a308d313198a2e0370734");
    private static final Octets CIPHER = Octets.ofHex("3925841d02dc09fbdc118597196a0b32");

    private final SubscriberAes aes = new SubscriberAes(SubscriberKey.of(K.toArray()));

    @Test
    void borrowsACipherOnceAndThenHasItsOwn() {
        var borrowed = aes.with(Function.identity());
        var own = aes.with(Function.identity());
        assertThat(own).isNotSameAs(borrowed).isSameAs(aes.with(Function.identity()));
    }

    @Test
    void encryptsTheSameWithEitherCipher() {
        for (int use = 0; use < 4; use++) {
            assertThat(aes.with(SubscriberAesTest::encrypt)).isEqualTo(CIPHER);
        }
    }

    @Test
    void givesAUserWithinAUserAnotherCipher() {
        aes.with(SubscriberAesTest::encrypt);
        var inner = aes.with(outer -> aes.with(other -> {
            assertThat(other).isNotSameAs(outer);
            return encrypt(other);
        }));
        assertThat(inner).isEqualTo(CIPHER);
    }

    @Test
    void encryptsTheSameOnManyThreads() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uses = new ArrayList<Callable<Octets>>();
            for (int i = 0; i < 500; i++) {
                uses.add(() -> aes.with(cipher -> {
                    Thread.yield();
                    return encrypt(cipher);
                }));
            }
            for (var result : threads.invokeAll(uses)) {
                assertThat(result.get()).isEqualTo(CIPHER);
            }
        }
    }

    @Test
    void refusesEveryUseOnceItIsClosed() {
        aes.with(SubscriberAesTest::encrypt);
        aes.with(SubscriberAesTest::encrypt);
        aes.close();
        assertThatIllegalStateException().isThrownBy(() -> aes.with(SubscriberAesTest::encrypt));
    }

    @Test
    void givesNothingThatWasMadeWhileItWasClosed() {
        for (int usesBefore = 0; usesBefore < 2; usesBefore++) {
            var closing = new SubscriberAes(SubscriberKey.of(K.toArray()));
            for (int use = 0; use < usesBefore; use++) {
                closing.with(SubscriberAesTest::encrypt);
            }
            assertThatIllegalStateException()
                    .isThrownBy(() -> closing.with(cipher -> {
                        closing.close();
                        return encrypt(cipher);
                    }));
        }
    }

    @Test
    void leavesNoKeyScheduleBehind() {
        aes.with(SubscriberAesTest::encrypt);
        var kept = aes.with(Function.identity());
        aes.close();
        var ofZeros = AesBlocks.with(new byte[AesBlocks.BLOCK], SubscriberAesTest::encrypt);
        assertThat(encrypt(kept)).isEqualTo(ofZeros);
    }

    @Test
    void leavesNoKeyScheduleBehindWhenItIsClosedInUse() {
        aes.with(SubscriberAesTest::encrypt);
        var kept = new ArrayList<AesBlocks>();
        assertThatIllegalStateException()
                .isThrownBy(() -> aes.with(cipher -> {
                    aes.close();
                    return kept.add(cipher);
                }));
        var ofZeros = AesBlocks.with(new byte[AesBlocks.BLOCK], SubscriberAesTest::encrypt);
        assertThat(encrypt(kept.getFirst())).isEqualTo(ofZeros);
    }

    private static Octets encrypt(AesBlocks cipher) {
        cipher.set(0, PLAIN);
        cipher.encrypt(1);
        return cipher.octets(0, 0, AesBlocks.BLOCK);
    }
}
