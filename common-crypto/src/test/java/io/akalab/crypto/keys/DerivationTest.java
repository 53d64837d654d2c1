package io.akalab.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.Nid;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.Derivation.Parameter;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DerivationTest {

    private static final ServingNetworkName SNN = ServingNetworkName.of(new Plmn("999", "70"), new Nid("0000000000A"));
    private static final Octets RAND = Octets.ofHex("23553cbe9637a89d218ae64dae47bf35");
    private static final Octets SQN_XOR_AK = Octets.ofHex("55f328b43577");

    private final List<Derivation> seen = new ArrayList<>();
    private final Map<String, Octets> results = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void readsEveryParameterOutOfSAgain(KdfFunction function) {
        var random = new SplittableRandom(function.ordinal());
        for (int i = 0; i < 200; i++) {
            var parameters = new Octets[function.parameters().size()];
            for (int p = 0; p < parameters.length; p++) {
                var value = new byte[random.nextInt(600)];
                random.nextBytes(value);
                parameters[p] = Octets.wrap(value);
            }
            var s = Kdf.s(function.fc(), parameters);
            var derivation = Derivation.of(function, new byte[32], s, Octets.of());
            assertThat(derivation.parameters()).extracting(Parameter::value).containsExactly(parameters);
            assertThat(derivation.parameters())
                    .extracting(Parameter::name)
                    .containsExactlyElementsOf(function.parameters());
            assertThat(derivation.s()).isEqualTo(Octets.of(s));
            assertThat(derivation.fc()).isEqualTo(function.fc());
        }
    }

    @Test
    void showsEveryStepSoThatItCanBeRecomputed() throws GeneralSecurityException {
        deriveEverything(KeyDerivation.observedBy(seen::add));
        assertThat(seen)
                .extracting(Derivation::result)
                .containsExactlyInAnyOrderElementsOf(
                        namesOf(KdfFunction.values(), "HRES*", "NH", "K_NG-RAN*", "K_NG-RAN*", "K_AMF'"));
        for (var step : seen) {
            assertThat(step.output()).as(step.result()).isEqualTo(recomputed(step));
            assertThat(step.clause()).matches("TS 33\\.5(01|35) A\\.[0-9.]+");
        }
    }

    @Test
    void showsTheKeyThatWentIn() {
        deriveEverything(KeyDerivation.observedBy(seen::add));
        for (var step : seen) {
            for (var name : step.inputKeyName().split(" or ", -1)) {
                if (results.containsKey(name)) {
                    assertThat(step.inputKey()).as(step.result()).isIn(results.values());
                }
            }
        }
        assertThat(step("K_SEAF").inputKey()).isEqualTo(step("K_AUSF").output());
        assertThat(step("K_AMF").inputKey()).isEqualTo(step("K_SEAF").output());
        assertThat(step("K_NASint").inputKey()).isEqualTo(step("K_AMF").output());
        assertThat(step("K_RRCint").inputKey()).isEqualTo(step("K_gNB").output());
        assertThat(step("HRES*").inputKey()).isEqualTo(Octets.of());
        assertThat(step("HRES*").fc()).isNull();
    }

    @Test
    void derivesTheSameWhetherObservedOrNot() {
        deriveEverything(KeyDerivation.observedBy(seen::add));
        var observed = Map.copyOf(results);
        results.clear();
        deriveEverything(KeyDerivation.unobserved());
        assertThat(results).isEqualTo(observed).hasSize(33);
    }

    @Test
    void keepsWhatItHoldsOutOfItsTextForm() {
        deriveEverything(KeyDerivation.observedBy(seen::add));
        assertThat(step("K_SEAF")).hasToString("Derivation[K_SEAF, TS 33.501 A.6]");
        for (var step : seen) {
            assertThat(seen.toString()).doesNotContain(step.output().toHex());
            assertThat(step.parameters().toString()).doesNotContain("sensor", "@", RAND.toHex());
        }
    }

    @Test
    void tellsFunctionsWithOneCodeApartByTheirParameters() {
        deriveEverything(KeyDerivation.observedBy(seen::add));
        assertThat(List.of("K_NASenc", "K_NASint", "K_RRCenc", "K_RRCint", "K_UPenc", "K_UPint"))
                .extracting(name -> step(name).parameters().getFirst().value().toHex())
                .containsExactly("01", "02", "03", "04", "05", "06");
        assertThat(step("K_gNB").parameters().getLast().value()).isEqualTo(Octets.ofHex("01"));
        assertThat(step("K_N3IWF").parameters().getLast().value()).isEqualTo(Octets.ofHex("02"));
    }

    private Derivation step(String result) {
        return seen.stream()
                .filter(d -> d.result().equals(result))
                .findFirst()
                .orElseThrow(() -> new AssertionError(result));
    }

    private void deriveEverything(KeyDerivation kdf) {
        var ck = Ck.of(key(1, 16));
        var ik = Ik.of(key(2, 16));
        var kausf = keep(kdf.kausf(ck, ik, SNN, SQN_XOR_AK));
        var primes = kdf.ckIkPrime(ck, ik, SNN, SQN_XOR_AK);
        keep(primes.ckPrime());
        keep(primes.ikPrime());
        var resStar = kdf.resStar(ck, ik, SNN, RAND, Octets.ofHex("a54211d5e3ba50bf"));
        results.put("RES*", resStar);
        results.put("HRES*", kdf.hresStar(RAND, resStar));
        var kseaf = keep(kdf.kseaf(kausf, SNN));
        var kamf = keep(kdf.kamf(kseaf, new Nai("sensor@example.org"), Octets.ofHex("0000")));
        keep(kdf.knasEnc(kamf, () -> 2));
        keep(kdf.knasInt(kamf, () -> 2));
        var kgnb = keep(kdf.kgnb(kamf, 0x00FFFFFF));
        keep(kdf.kn3iwf(kamf, 1));
        keep(kdf.krrcEnc(kgnb, () -> 1));
        keep(kdf.krrcInt(kgnb, () -> 1));
        keep(kdf.kupEnc(kgnb, () -> 3));
        keep(kdf.kupInt(kgnb, () -> 3));
        var first = keep(kdf.firstNh(kamf, kgnb));
        var next = kdf.nextNh(kamf, first);
        results.put("next NH", Octets.wrap(next.toArray()));
        results.put("K_NG-RAN*", Octets.wrap(kdf.kngRanStar(kgnb, 652, 1193589).toArray()));
        kdf.kngRanStar(next, 1007, 0xFFFFFF);
        deriveTheRest(kdf, kausf, kamf, kgnb, next);
    }

    private void deriveTheRest(KeyDerivation kdf, Kausf kausf, Kamf kamf, Kgnb kgnb, Nh nh) {
        var nai = new Nai("sensor@example.org");
        results.put("ng-eNB", Octets.wrap(kdf.kngRanStarOfNgEnb(kgnb, 1, 2).toArray()));
        kdf.kngRanStarOfNgEnb(nh, 503, 0x03FFFF);
        results.put("K_AMF'", Octets.wrap(kdf.kamfPrimeIdle(kamf, 5).toArray()));
        kdf.kamfPrimeHandover(kamf, 5);
        var kasme = keep(kdf.kasmePrimeIdle(kamf, 5));
        kdf.kasmePrimeHandover(kamf, 6);
        results.put("from EPS", Octets.wrap(kdf.kamfPrimeOfEpsIdle(kasme, 7).toArray()));
        kdf.kamfPrimeOfEpsHandover(kasme, nh);
        results.put("SoR of a header", kdf.sorMacIausf(kausf, Octets.ofHex("01"), 1));
        results.put("SoR", kdf.sorMacIausf(kausf, Octets.ofHex("01"), 1, Octets.ofHex("99f907c000")));
        results.put("SoR of the UE", kdf.sorMacIue(kausf, 1));
        results.put("UPU", kdf.upuMacIausf(kausf, Octets.ofHex("0102"), 0xFFFF));
        results.put("UPU of the UE", kdf.upuMacIue(kausf, 0xFFFF));
        var ktngf = keep(kdf.ktngf(kamf, 1));
        keep(kdf.ktIpsec(ktngf));
        keep(kdf.ktnap(ktngf));
        results.put("A-TID", kdf.aTid(kausf, nai));
        keep(kdf.kaf(
                keep(kdf.kakma(kausf, nai)), Octets.ofAscii("af.example.org").concat(Octets.ofHex("0100000001"))));
    }

    private <K extends Key> K keep(K key) {
        results.put(key.label(), Octets.wrap(key.toArray()));
        return key;
    }

    private static Octets recomputed(Derivation step) throws GeneralSecurityException {
        var s = step.s().toArray();
        if (step.fc() == null) {
            return Octets.wrap(MessageDigest.getInstance("SHA-256").digest(s)).from(16);
        }
        assertThat(Byte.toUnsignedInt(s[0])).isEqualTo(step.fc());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(step.inputKey().toArray(), "HmacSHA256"));
        return Octets.wrap(mac.doFinal(s)).from(32 - step.output().length());
    }

    private static List<String> namesOf(KdfFunction[] functions, String... others) {
        var names = new ArrayList<>(
                Arrays.stream(functions).map(KdfFunction::result).toList());
        names.addAll(List.of(others));
        return names;
    }

    private static byte[] key(int fill, int length) {
        var key = new byte[length];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
