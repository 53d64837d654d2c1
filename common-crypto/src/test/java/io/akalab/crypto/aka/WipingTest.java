package io.akalab.crypto.aka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.PrivateField;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.Ck;
import io.akalab.crypto.keys.Ik;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Topc;
import java.io.Serial;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing secret stays in what outlives its use. */
class WipingTest {

    private static final Octets RAND = Octets.ofHex("23553cbe9637a89d218ae64dae47bf35");
    private static final Octets AMF = Octets.ofHex("8000");
    private static final Sqn SQN = new Sqn(32);

    @Test
    void leavesNothingInTheBlocksThatAreLent() {
        var lent = AesBlocks.with(octets(16), aes -> {
            for (int block = 0; block < 4; block++) {
                aes.set(block, -1, -1);
            }
            aes.encrypt(4);
            return aes;
        });
        for (int block = 0; block < 4; block++) {
            assertThat(lent.high(block) | lent.low(block)).isZero();
        }
    }

    @Test
    void leavesNothingInTheStateThatIsLent() {
        var lent = Keccak.with(keccak -> {
            keccak.permute();
            return keccak;
        });
        assertThat(lent.toArray(0, 200)).containsOnly(0);
    }

    @Test
    void leavesNothingBehindAUseThatFails() {
        var blocks = new ArrayList<AesBlocks>();
        assertThatIllegalStateException()
                .isThrownBy(() -> AesBlocks.with(octets(16), aes -> {
                    aes.set(0, -1, -1);
                    blocks.add(aes);
                    throw new IllegalStateException();
                }));
        assertThat(blocks.getFirst().toArray(0)).containsOnly(0);
    }

    @Test
    void wipesItsCopiesOfTheKeysOfMilenage() {
        var milenage = new Milenage(SubscriberKey.of(octets(16)), Opc.of(octets(16)));
        var k = PrivateField.of(PrivateField.of(milenage, "cipher", SubscriberAes.class), "k", byte[].class);
        assertThat(k).isEqualTo(octets(16));
        milenage.close();
        assertThat(k).containsOnly(0);
        assertThat(PrivateField.of(milenage, "opcHigh", Long.class)).isZero();
        assertThat(PrivateField.of(milenage, "opcLow", Long.class)).isZero();
    }

    @Test
    void wipesItsCopiesOfTheKeysOfTuak() {
        var tuak = new Tuak(SubscriberKey.of(octets(32)), Topc.of(octets(32)));
        var functions = PrivateField.of(tuak, "functions", TuakFunctions.class);
        var k = PrivateField.of(functions, "k", long[].class);
        var topc = PrivateField.of(functions, "topc", long[].class);
        assertThat(k).isEqualTo(topc).doesNotContain(0);
        tuak.close();
        assertThat(k).containsOnly(0);
        assertThat(topc).containsOnly(0);
    }

    @Test
    void wipesItsCopyOfTheKeyOfTheTestUsim() {
        var xor = new TestUsimXor(SubscriberKey.of(octets(16)));
        var k = PrivateField.of(xor, "k", byte[].class);
        xor.close();
        assertThat(k).containsOnly(0);
    }

    @Test
    void wipesCkAndIkOnceAVectorIsBoundToItsNetwork() {
        var milenage = new Milenage(SubscriberKey.of(octets(16)), Opc.of(octets(16)));
        var made = milenage.vector(RAND, SQN, AMF);
        var snn = ServingNetworkName.of(new Plmn("999", "70"));
        new HeAvGenerator(() -> RAND).generate(new Prepared(made), SQN, AMF, snn);
        assertThatIllegalStateException().isThrownBy(() -> made.ck().toArray());
        assertThatIllegalStateException().isThrownBy(() -> made.ik().toArray());
    }

    @Test
    void forgetsARandThatItHasGiven() {
        var random = new Remembering();
        var source = new SecureRandSource(random);
        for (int i = 1; i <= 256; i++) {
            assertThat(source.next()).isEqualTo(Octets.of(Remembering.octets(16)));
            assertThat(random.batches).hasSize(1);
            var batch = random.batches.getFirst();
            assertThat(Arrays.copyOf(batch, 16 * i)).containsOnly(0);
            assertThat(Arrays.copyOfRange(batch, 16 * i, batch.length)).doesNotContain(0);
        }
        source.next();
        assertThat(random.batches).hasSize(2);
    }

    private static byte[] octets(int length) {
        return Remembering.octets(length);
    }

    /** An algorithm whose vector is known beforehand. */
    private record Prepared(AkaVector vector) implements AkaAlgorithm {

        @Override
        public AkaVector vector(Octets rand, Sqn sqn, Octets amf) {
            return vector;
        }

        @Override
        public AkaResponse response(Octets rand) {
            return new AkaResponse(vector.res(), Ck.of(octets(16)), Ik.of(octets(16)), vector.ak());
        }

        @Override
        public Octets macA(Octets rand, Sqn sqn, Octets amf) {
            return vector.macA();
        }

        @Override
        public Octets macS(Octets rand, Sqn sqnMs, Octets amfStar) {
            return vector.macA();
        }

        @Override
        public Octets akStar(Octets rand) {
            return vector.ak();
        }
    }

    /** Fills with sevens and keeps the arrays that it has filled. */
    private static final class Remembering extends SecureRandom {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient List<byte[]> batches = new ArrayList<>();

        static byte[] octets(int length) {
            var octets = new byte[length];
            Arrays.fill(octets, (byte) 7);
            return octets;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 7);
            batches.add(bytes);
        }
    }
}
