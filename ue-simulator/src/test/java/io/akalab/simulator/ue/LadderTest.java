package io.akalab.simulator.ue;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.NgKsi;
import io.akalab.simulator.gnb.AsKeys;
import io.akalab.simulator.usim.Usim;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The UE's half of the ladders of {@code ladder_generated.json}, which names its source. */
class LadderTest {

    /** A USIM never accepts an SQN with a SEQ of 0, which one of the ladders has. */
    private static final int FIRST = 32;

    static Stream<JsonNode> ladders() throws IOException {
        try (var in = Objects.requireNonNull(LadderTest.class.getResourceAsStream("/ladder_generated.json"))) {
            return StreamSupport.stream(
                            JsonMapper.shared().readTree(in).get("vectors").spliterator(), false)
                    .filter(ladder -> Sqn.of(Octets.ofHex(input(ladder, "sqn"))).value() >= FIRST);
        }
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void climbsFromAChallengeToTheKeysOfTheRadio(JsonNode ladder) {
        var out = ladder.get("out");
        var derivation = KeyDerivation.unobserved();

        var answered = answer(ladder, null);
        var keySet = answered.keySet();
        var kgnb = derivation.kgnb(keySet.kamf(), Integer.parseInt(input(ladder, "ulNasCount"), 16));
        var asKeys = AsKeys.of(derivation, kgnb, Nea.NEA2, Nia.NIA2);

        assertThat(answered.resStar().toHex()).isEqualTo(out.get("resStar").asString());
        assertKey(keySet.kausf(), out.get("kausf"));
        assertKey(keySet.kseaf(), out.get("kseaf"));
        assertKey(keySet.kamf(), out.get("kamf"));
        assertKey(kgnb, out.get("kgnb"));
        assertKey(derivation.firstNh(keySet.kamf(), kgnb), out.get("nh1"));
        assertKey(asKeys.krrcEnc(), out.get("krrcEnc").get("nea2"));
        assertKey(asKeys.krrcInt(), out.get("krrcInt").get("nia2"));
        assertKey(asKeys.kupEnc(), out.get("kupEnc").get("nea2"));
        assertKey(asKeys.kupInt(), out.get("kupInt").get("nia2"));
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void tellsAnObserverEveryStep(JsonNode ladder) {
        var steps = new ArrayList<Derivation>();

        answer(ladder, steps);

        assertThat(steps)
                .extracting(Derivation::result)
                .containsExactly("MAC-A", "RES", "CK", "IK", "AK", "AUTN", "RES*", "K_AUSF", "K_SEAF", "K_AMF");
        assertThat(steps.getLast().output().toHex())
                .isEqualTo(ladder.get("out").get("kamf").asString());
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void disagreesWithAGnbThatWasGivenAnotherKey(JsonNode ladder) {
        var right = Octets.ofHex(ladder.get("out").get("kgnb").asString()).toArray();
        var wrong = right.clone();
        wrong[31] ^= 1;

        var derivation = KeyDerivation.unobserved();
        var ours = AsKeys.of(derivation, Kgnb.of(right), Nea.NEA2, Nia.NIA2);

        assertThat(ours.match(AsKeys.of(derivation, Kgnb.of(right), Nea.NEA2, Nia.NIA2)))
                .isTrue();
        assertThat(ours.match(AsKeys.of(derivation, Kgnb.of(wrong), Nea.NEA2, Nia.NIA2)))
                .isFalse();
    }

    private static Challenge.Result.Keys answer(JsonNode ladder, @Nullable List<Derivation> steps) {
        var milenage = new Milenage(
                SubscriberKey.of(Octets.ofHex(input(ladder, "k")).toArray()),
                Opc.of(Octets.ofHex(input(ladder, "opc")).toArray()));
        var usim = new Usim(milenage);
        usim.advanceTo(new Sqn(Sqn.of(Octets.ofHex(input(ladder, "sqn"))).value() - FIRST));
        var challenge = new Challenge(
                usim,
                Supi.parse(input(ladder, "supi")),
                ServingNetworkName.parse(input(ladder, "snName")),
                steps == null ? KeyDerivation.unobserved() : KeyDerivation.observedBy(steps::add),
                steps == null ? null : steps::add);
        var result = challenge.answer(
                NgKsi.ofNative(0),
                new Abba(Octets.ofHex(input(ladder, "abba"))),
                Octets.ofHex(input(ladder, "rand")),
                Autn.of(Octets.ofHex(ladder.get("out").get("autn").asString())));
        return (Challenge.Result.Keys) result;
    }

    private static void assertKey(Key key, JsonNode expected) {
        assertThat(Octets.of(key.toArray()).toHex()).isEqualTo(expected.asString());
    }

    private static String input(JsonNode ladder, String name) {
        return ladder.get("in").get(name).asString();
    }
}
