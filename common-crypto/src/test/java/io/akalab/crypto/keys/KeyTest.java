package io.akalab.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyTest {

    static Stream<Class<?>> roles() {
        return Arrays.stream(Key.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void holdsACopyOfItsOctets(Class<?> role) {
        var octets = octets(length(role));
        var key = key(role, octets);
        var expected = octets.clone();
        Arrays.fill(octets, (byte) 0);
        assertThat(key.toArray()).isEqualTo(expected);
        Arrays.fill(key.toArray(), (byte) 0);
        assertThat(key.toArray()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void refusesEveryUseOnceWiped(Class<?> role) {
        var key = key(role, octets(length(role)));
        var other = key(role, octets(length(role)));
        var held = key.octets();
        key.close();
        key.close();
        assertThat(held).containsOnly(0);
        assertThatIllegalStateException().isThrownBy(key::toArray).withMessage(key.label() + " has been wiped");
        assertThatIllegalStateException().isThrownBy(() -> key.matches(other));
        assertThatIllegalStateException().isThrownBy(() -> other.matches(key));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void keepsItsOctetsOutOfItsTextForm(Class<?> role) {
        var key = key(role, octets(length(role)));
        assertThat(key).hasToString(key.label() + "[redacted]");
        key.close();
        assertThat(key).hasToString(key.label() + "[redacted]");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void matchesTheSameOctetsInTheSameRoleOnly(Class<?> role) {
        var octets = octets(length(role));
        var key = key(role, octets);
        assertThat(key.matches(key(role, octets))).isTrue();
        for (int i = 0; i < octets.length; i++) {
            var changed = octets.clone();
            changed[i] ^= 1;
            assertThat(key.matches(key(role, changed))).isFalse();
        }
        roles().filter(r -> r != role && length(r) == length(role))
                .forEach(r -> assertThat(key.matches(key(r, octets))).isFalse());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void refusesAnotherLengthWithoutRepeatingIt(Class<?> role) {
        for (int length : new int[] {0, 1, 15, 17, 31, 33, 63, 65}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> key(role, octets(length)))
                    .withMessageEndingWith("octets, not " + length);
        }
        for (int length : new int[] {16, 32, 64}) {
            if (length != length(role) && role != SubscriberKey.class) {
                assertThatIllegalArgumentException().isThrownBy(() -> key(role, octets(length)));
            }
        }
    }

    @Test
    void namesEveryRoleOnce() {
        var labels = new HashSet<String>();
        assertThat(roles())
                .allSatisfy(r -> assertThat(labels.add(key(r, octets(length(r))).label()))
                        .isTrue());
        assertThat(labels).hasSize(33).contains("K", "OP", "OP_C", "CK", "IK", "K_AUSF", "K_SEAF", "K_AMF", "K_gNB");
    }

    @Test
    void takesAKOfTuakToo() {
        assertThat(SubscriberKey.of(new byte[32]).length()).isEqualTo(32);
        assertThat(SubscriberKey.of(new byte[16]).length()).isEqualTo(16);
    }

    @Test
    void refusesToDeriveFromAWipedKey() {
        var kdf = KeyDerivation.unobserved();
        var snn = ServingNetworkName.of(new Plmn("999", "70"));
        var kausf = Kausf.of(octets(32));
        kausf.close();
        assertThatIllegalStateException().isThrownBy(() -> kdf.kseaf(kausf, snn));
        var ck = Ck.of(octets(16));
        var ik = Ik.of(octets(16));
        ik.close();
        assertThatIllegalStateException().isThrownBy(() -> kdf.kausf(ck, ik, snn, Octets.of(new byte[6])));
    }

    @Test
    void refusesParametersThatTheClausesDoNotKnow() {
        var kdf = KeyDerivation.unobserved();
        var snn = ServingNetworkName.of(new Plmn("999", "70"));
        var ck = Ck.of(octets(16));
        var ik = Ik.of(octets(16));
        var rand = Octets.of(new byte[16]);
        for (int length : new int[] {0, 5, 7}) {
            var sqnXorAk = Octets.of(new byte[length]);
            assertThatIllegalArgumentException().isThrownBy(() -> kdf.kausf(ck, ik, snn, sqnXorAk));
            assertThatIllegalArgumentException().isThrownBy(() -> kdf.ckIkPrime(ck, ik, snn, sqnXorAk));
        }
        for (int length : new int[] {0, 3, 17}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kdf.resStar(ck, ik, snn, rand, Octets.of(new byte[length])));
        }
        for (int length : new int[] {0, 15, 17}) {
            var wrong = Octets.of(new byte[length]);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kdf.resStar(ck, ik, snn, wrong, Octets.of(new byte[8])));
            assertThatIllegalArgumentException().isThrownBy(() -> kdf.hresStar(wrong, rand));
            assertThatIllegalArgumentException().isThrownBy(() -> kdf.hresStar(rand, wrong));
        }
        var kseaf = Kseaf.of(octets(32));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kdf.kamf(kseaf, new Imsi("999700000000001"), Octets.of((byte) 0)));
        var kgnb = Kgnb.of(octets(32));
        assertThatIllegalArgumentException().isThrownBy(() -> kdf.kngRanStar(kgnb, 0x10000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> kdf.kngRanStar(kgnb, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> kdf.kngRanStar(kgnb, 0, 0x1000000));
        assertThatIllegalArgumentException().isThrownBy(() -> kdf.kngRanStar(kgnb, 0, -1));
    }

    @Test
    void takesResOfEveryLengthThatTheClauseAllows() {
        var results = new HashSet<Octets>();
        for (int length = 4; length <= 16; length++) {
            results.add(KeyDerivation.unobserved()
                    .resStar(
                            Ck.of(octets(16)),
                            Ik.of(octets(16)),
                            ServingNetworkName.of(new Plmn("999", "70")),
                            Octets.of(new byte[16]),
                            Octets.of(new byte[length])));
        }
        assertThat(results).hasSize(13);
    }

    @Test
    void showsNoSecretOfAPair() {
        var pair = new CkIkPrime(CkPrime.of(octets(16)), IkPrime.of(octets(16)));
        assertThat(pair).hasToString("CkIkPrime[ckPrime=CK'[redacted], ikPrime=IK'[redacted]]");
    }

    private static int length(Class<?> role) {
        for (int length : new int[] {16, 32, 64}) {
            try {
                return key(role, new byte[length]).octets().length;
            } catch (IllegalArgumentException e) {
                // another one, then
            }
        }
        throw new IllegalArgumentException(role.getName());
    }

    private static Key key(Class<?> role, byte[] octets) {
        try {
            return (Key) role.getMethod("of", byte[].class).invoke(null, (Object) octets);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(role + " has no of(byte[])", e);
        }
    }

    private static byte[] octets(int length) {
        var octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) (0x11 + 7 * i);
        }
        return octets;
    }
}
