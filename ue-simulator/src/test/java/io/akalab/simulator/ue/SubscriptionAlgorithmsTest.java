package io.akalab.simulator.ue;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.MilenageConstants;
import io.akalab.crypto.aka.MilenageConstants.Pair;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.aka.TestUsimXor;
import io.akalab.crypto.aka.Tuak;
import io.akalab.crypto.aka.TuakParameters;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Topc;
import io.akalab.simulator.usim.Usim;
import io.akalab.simulator.usim.UsimAnswer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** USIMs that are personalised with each algorithm. */
class SubscriptionAlgorithmsTest {

    private static final Imsi IMSI = new Imsi("999700000000001");
    private static final Octets RAND = Octets.ofHex("23553cbe9637a89d218ae64dae47bf35");
    private static final Octets AMF = Octets.ofHex("8000");
    private static final SubscriberKey K = SubscriberKey.of(new byte[16]);
    private static final SubscriberKey LONG_K = SubscriberKey.of(new byte[32]);
    private static final Opc OPC = Opc.of(new byte[16]);
    private static final Topc TOPC = Topc.of(new byte[32]);
    private static final MilenageConstants CONSTANTS = new MilenageConstants(
            new Pair(8, 0, 0), new Pair(0, 0, 1), new Pair(32, 0, 2), new Pair(64, 0, 4), new Pair(96, 0, 8));
    private static final TuakParameters TWICE = new TuakParameters(2, 16);

    static Stream<Arguments> cards() {
        return Stream.of(
                Arguments.of(Subscription.milenage(IMSI, 2, K, OPC), new Milenage(K, OPC)),
                Arguments.of(Subscription.milenage(IMSI, 2, K, OPC, CONSTANTS), new Milenage(K, OPC, CONSTANTS)),
                Arguments.of(Subscription.tuak(IMSI, 2, K, TOPC, TWICE), new Tuak(K, TOPC, TWICE)),
                Arguments.of(Subscription.tuak(IMSI, 2, LONG_K, TOPC, TWICE), new Tuak(LONG_K, TOPC, TWICE)),
                Arguments.of(Subscription.testUsim(IMSI, 2, K), new TestUsimXor(K)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void acceptsTheVectorOfTheHomeNetwork(Subscription card, AkaAlgorithm home) {
        var vector = home.vector(RAND, Sqn.of(1, 1, Sqn.DEFAULT_IND_LENGTH), AMF);

        assertThat(new Usim(card.algorithm()).authenticate(RAND, vector.autn()))
                .isInstanceOfSatisfying(
                        UsimAnswer.Accepted.class,
                        accepted -> assertThat(accepted.vector().res()).isEqualTo(vector.res()));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void findsAMacFailureUnderAnotherK(Subscription card, AkaAlgorithm home) {
        var autn = home.vector(RAND, Sqn.of(1, 1, Sqn.DEFAULT_IND_LENGTH), AMF).autn();

        assertThat(new Usim(card.underAnotherK()).authenticate(RAND, autn)).isInstanceOf(UsimAnswer.MacFailure.class);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void bringsTheHomeNetworkUpToItsSqn(Subscription card, AkaAlgorithm home) {
        var usim = new Usim(card.algorithm());
        usim.advanceTo(Sqn.of(5000, 3, Sqn.DEFAULT_IND_LENGTH));
        var autn = home.vector(RAND, Sqn.of(1, 1, Sqn.DEFAULT_IND_LENGTH), AMF).autn();

        assertThat(usim.authenticate(RAND, autn))
                .isInstanceOfSatisfying(
                        UsimAnswer.SynchFailure.class,
                        failure -> assertThat(home.resynchronize(RAND, failure.auts()))
                                .isEqualTo(new io.akalab.crypto.aka.Resynchronization.Verified(usim.sqnMs())));
    }
}
