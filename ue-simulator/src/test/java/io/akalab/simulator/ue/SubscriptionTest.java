package io.akalab.simulator.ue;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.suci.Deconcealment.Revealed;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import io.akalab.crypto.suci.HomeNetworkKeys;
import io.akalab.crypto.suci.SuciDeconcealer;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.MobileIdentity.SuciIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionTest {

    private static final Imsi IMSI = new Imsi("310260123456789");
    private static final Subscription SUBSCRIPTION = Subscription.milenage(
            IMSI,
            3,
            SubscriberKey.of(Octets.ofHex("465b5ce8b199b49faa5f0a2ee238a6bc").toArray()),
            Opc.of(Octets.ofHex("e8ed289deba952e4283b54e88e6183ca").toArray()));

    @Test
    void namesItselfUnderTheNullSchemeWithoutAHomeNetworkKey() {
        assertThat(SUBSCRIPTION.suci().value()).isEqualTo("suci-0-310-260-0-0-0-123456789");
    }

    @ParameterizedTest
    @EnumSource
    void concealsItselfAnewEachTimeForTheHomeNetworkAlone(EciesProfile profile) {
        try (var pair = HomeNetworkKeyPair.generate(27, profile)) {
            var subscription = SUBSCRIPTION.concealedFor(pair.publicKey());

            var suci = subscription.suci();
            var next = subscription.suci();

            assertThat(suci.value()).startsWith("suci-0-310-260-0-" + profile.scheme() + "-27-");
            assertThat(next.output()).isNotEqualTo(suci.output());
            // What goes over NAS is the whole of it.
            var received = (SuciIdentity) MobileIdentity.of(new SuciIdentity(suci).octets());
            assertThat(new SuciDeconcealer(HomeNetworkKeys.of(pair)).deconceal(received.suci()))
                    .isEqualTo(new Revealed(IMSI));
        }
    }
}
