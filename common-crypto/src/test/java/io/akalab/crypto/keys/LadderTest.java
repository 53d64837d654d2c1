package io.akalab.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Nid;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole ladder, from K to the user plane keys, against an independent implementation. */
class LadderTest {

    static Stream<Vector> ladders() {
        return Vectors.in("ladder_generated.json", "/vectors");
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void derivesEveryKeyOfTheLadder(Vector v) {
        var expected = new LinkedHashMap<String, Octets>();
        collect("", v.child("out"), expected);
        assertThat(ladder(Inputs.of(v.child("in")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void readsTheIdentitiesOfTheLadder(Vector v) {
        var in = v.child("in");
        var plmn = new Plmn(in.text("mcc"), in.text("mnc"));
        var nid = in.has("nid") ? new Nid(in.text("nid")) : null;
        assertThat(ServingNetworkName.of(plmn, nid)).isEqualTo(ServingNetworkName.parse(in.text("snName")));
        assertThat(Supi.parse(in.text("supi")).kdfInput()).isEqualTo(in.text("kamfP0"));
        assertThat(Milenage.opc(SubscriberKey.of(in.bytes("k")), Op.of(in.bytes("op")))
                        .matches(Opc.of(in.bytes("opc"))))
                .isTrue();
    }

    /** Every key below a change differs, every one above or beside it stays. */
    @ParameterizedTest
    @MethodSource("ladders")
    void derivesOtherKeysBelowATamperedInput(Vector v) {
        var inputs = Inputs.of(v.child("in"));
        var right = ladder(inputs);
        for (var input : inputs.octets().keySet()) {
            for (var tampered : Vectors.tampered(inputs.octet(input))) {
                assertOnlyThese(changedBy(input), right, ladder(inputs.with(input, tampered)));
            }
        }
        assertOnlyThese(changedBy("pci"), right, ladder(inputs.withPci(inputs.pci() ^ 1)));
        assertOnlyThese(changedBy("arfcnDl"), right, ladder(inputs.withArfcnDl(inputs.arfcnDl() ^ 1 << 23)));
        assertOnlyThese(changedBy("snName"), right, ladder(inputs.withSnName("5G:mnc999.mcc999.3gppnetwork.org")));
        assertOnlyThese(changedBy("supi"), right, ladder(inputs.withSupi("imsi-999999999999999")));
    }

    private static void assertOnlyThese(String changed, Map<String, Octets> right, Map<String, Octets> tampered) {
        for (var name : right.keySet()) {
            if (name.matches(changed)) {
                assertThat(tampered.get(name)).as(name).isNotEqualTo(right.get(name));
            } else {
                assertThat(tampered.get(name)).as(name).isEqualTo(right.get(name));
            }
        }
    }

    private static String changedBy(String input) {
        var belowKgnb = "kgnb|nh[12]|krrc.*|kup.*|kngRanStar";
        var belowKamf = "kamf|knas.*|kn3iwf|" + belowKgnb;
        var belowKausf = "kausf|kseaf|" + belowKamf;
        return switch (input) {
            case "k", "opc", "rand" -> ".*";
            case "sqn" -> "macA|sqnXorAk|autn|ckPrime|ikPrime|" + belowKausf;
            case "amf" -> "macA|autn";
            case "snName" -> "resStar|hxresStar|ckPrime|ikPrime|" + belowKausf;
            case "supi", "abba" -> belowKamf;
            case "ulNasCount" -> "kn3iwf|" + belowKgnb;
            case "pci", "arfcnDl" -> "kngRanStar";
            case "sqnMs" -> "macS|auts";
            default -> throw new IllegalArgumentException(input);
        };
    }

    private static Map<String, Octets> ladder(Inputs in) {
        var kdf = KeyDerivation.unobserved();
        var out = new LinkedHashMap<String, Octets>();
        var milenage = new Milenage(
                SubscriberKey.of(in.octet("k").toArray()),
                Opc.of(in.octet("opc").toArray()));
        var rand = in.octet("rand");
        var snn = ServingNetworkName.parse(in.snName());
        var v = milenage.vector(rand, Sqn.of(in.octet("sqn")), in.octet("amf"));
        out.put("macA", v.macA());
        out.put("res", v.res());
        out.put("ck", octets(v.ck()));
        out.put("ik", octets(v.ik()));
        out.put("ak", v.ak());
        out.put("sqnXorAk", v.sqnXorAk());
        out.put("autn", v.autn().octets());
        var resStar = kdf.resStar(v.ck(), v.ik(), snn, rand, v.res());
        out.put("resStar", resStar);
        out.put("hxresStar", kdf.hresStar(rand, resStar));
        var kausf = kdf.kausf(v.ck(), v.ik(), snn, v.sqnXorAk());
        var kseaf = kdf.kseaf(kausf, snn);
        var kamf = kdf.kamf(kseaf, Supi.parse(in.supi()), in.octet("abba"));
        int count = Integer.parseUnsignedInt(in.octet("ulNasCount").toHex(), 16);
        var kgnb = kdf.kgnb(kamf, count);
        out.put("kausf", octets(kausf));
        out.put("kseaf", octets(kseaf));
        out.put("kamf", octets(kamf));
        for (int id = 1; id <= 3; id++) {
            int identity = id;
            CipheringAlgorithm nea = () -> identity;
            IntegrityAlgorithm nia = () -> identity;
            out.put("knasEnc.nea" + id, octets(kdf.knasEnc(kamf, nea)));
            out.put("knasInt.nia" + id, octets(kdf.knasInt(kamf, nia)));
            out.put("krrcEnc.nea" + id, octets(kdf.krrcEnc(kgnb, nea)));
            out.put("krrcInt.nia" + id, octets(kdf.krrcInt(kgnb, nia)));
            out.put("kupEnc.nea" + id, octets(kdf.kupEnc(kgnb, nea)));
            out.put("kupInt.nia" + id, octets(kdf.kupInt(kgnb, nia)));
        }
        out.put("kgnb", octets(kgnb));
        out.put("kn3iwf", octets(kdf.kn3iwf(kamf, count)));
        var nh1 = kdf.firstNh(kamf, kgnb);
        out.put("nh1", octets(nh1));
        out.put("nh2", octets(kdf.nextNh(kamf, nh1)));
        out.put("kngRanStar", octets(kdf.kngRanStar(kgnb, in.pci(), in.arfcnDl())));
        var auts = milenage.auts(rand, Sqn.of(in.octet("sqnMs")));
        out.put("akStar", milenage.akStar(rand));
        out.put("macS", auts.macS());
        out.put("auts", auts.octets());
        var primes = kdf.ckIkPrime(v.ck(), v.ik(), snn, v.sqnXorAk());
        out.put("ckPrime", octets(primes.ckPrime()));
        out.put("ikPrime", octets(primes.ikPrime()));
        return out;
    }

    private static void collect(String prefix, Vector v, Map<String, Octets> into) {
        for (var field : v.node().propertyNames()) {
            if (v.node().get(field).isObject()) {
                collect(prefix + field + ".", v.child(field), into);
            } else {
                into.put(prefix + field, v.octets(field));
            }
        }
    }

    private static Octets octets(Key key) {
        return Octets.wrap(key.toArray());
    }

    private record Inputs(Map<String, Octets> octets, String snName, String supi, int pci, int arfcnDl) {

        static Inputs of(Vector in) {
            var octets = new LinkedHashMap<String, Octets>();
            for (var name : new String[] {"k", "opc", "rand", "sqn", "amf", "abba", "ulNasCount", "sqnMs"}) {
                octets.put(name, in.octets(name));
            }
            return new Inputs(octets, in.text("snName"), in.text("supi"), in.number("pci"), in.number("arfcnDl"));
        }

        Octets octet(String name) {
            var value = octets.get(name);
            if (value == null) {
                throw new IllegalArgumentException(name);
            }
            return value;
        }

        Inputs with(String name, Octets value) {
            var changed = new LinkedHashMap<>(octets);
            changed.put(name, value);
            return new Inputs(changed, snName, supi, pci, arfcnDl);
        }

        Inputs withSnName(String changed) {
            return new Inputs(octets, changed, supi, pci, arfcnDl);
        }

        Inputs withSupi(String changed) {
            return new Inputs(octets, snName, changed, pci, arfcnDl);
        }

        Inputs withPci(int changed) {
            return new Inputs(octets, snName, supi, changed, arfcnDl);
        }

        Inputs withArfcnDl(int changed) {
            return new Inputs(octets, snName, supi, pci, changed);
        }
    }
}
