package io.akalab.simulator.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.nas.element.TransparentContainer;
import io.akalab.nas.message.DlNasTransport;
import io.akalab.nas.message.UlNasTransport;
import io.akalab.simulator.FakeNetwork;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.ue.NasPdu;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steering of roaming and updates of parameters in a DL NAS Transport (TS 24.501 clause 5.4.5.3.3). */
class HomeMessagesTest {

    private static final Plmn PLMN = new Plmn("999", "70");
    private static final Imsi IMSI = new Imsi("999700000000001");
    private static final Subscription SUBSCRIPTION = Subscription.milenage(
            IMSI,
            2,
            SubscriberKey.of(Octets.ofHex("465b5ce8b199b49faa5f0a2ee238a6bc").toArray()),
            Opc.of(Octets.ofHex("e8ed289deba952e4283b54e88e6183ca").toArray()));
    private static final KeyDerivation KDF = KeyDerivation.unobserved();
    private static final Octets LIST = Octets.ofHex("99f9070800");
    private static final Octets UPDATE = Octets.ofHex("0400022143");

    private final FakeNetwork network = new FakeNetwork(IMSI, PLMN, SUBSCRIPTION.algorithm());
    private final Ue ue = new Ue(SUBSCRIPTION, UeSettings.of(PLMN));

    @BeforeEach
    void register() {
        assertThat(new Registration(ue, network, new GNb(), 1, Duration.ZERO).register())
                .isInstanceOf(Outcome.Registered.class);
    }

    @Test
    void acknowledgesSteeringOnce() {
        var kausf = ue.keys().orElseThrow().kausf();
        var mac = KDF.sorMacIausf(kausf, Octets.ofHex("0e"), 1, LIST);
        var transport =
                new DlNasTransport(TransparentContainer.SOR, new TransparentContainer(0x0E, mac, 1, LIST).octets());

        assertThat(ue.receive(network.protect(transport)).answers())
                .extracting(NasPdu::message)
                .containsExactly(new UlNasTransport(
                        TransparentContainer.SOR, TransparentContainer.acknowledgement(KDF.sorMacIue(kausf, 1))));
        assertThat(ue.receive(network.protect(transport)).answers()).isEmpty();
        assertThat(ue.homeMessages()).extracting(TransparentContainer::data).containsExactly(LIST);
    }

    @Test
    void acknowledgesAnUpdateOfItsParameters() {
        var kausf = ue.keys().orElseThrow().kausf();
        var mac = KDF.upuMacIausf(kausf, UPDATE, 1);
        var transport = new DlNasTransport(
                TransparentContainer.UE_PARAMETERS_UPDATE, new TransparentContainer(0x02, mac, 1, UPDATE).octets());

        assertThat(ue.receive(network.protect(transport)).answers())
                .extracting(NasPdu::message)
                .containsExactly(new UlNasTransport(
                        TransparentContainer.UE_PARAMETERS_UPDATE,
                        TransparentContainer.acknowledgement(KDF.upuMacIue(kausf, 1))));
    }

    @Test
    void believesNothingThatTheServingNetworkHasChanged() {
        var kausf = ue.keys().orElseThrow().kausf();
        var mac = KDF.sorMacIausf(kausf, Octets.ofHex("0e"), 1, LIST);
        var changed = new TransparentContainer(0x0E, mac, 1, Octets.ofHex("00f1100800"));

        var transport = new DlNasTransport(TransparentContainer.SOR, changed.octets());
        assertThat(ue.receive(network.protect(transport)).answers()).isEmpty();
        assertThat(ue.homeMessages()).isEmpty();
    }

    @Test
    void leavesOtherPayloadAlone() {
        var transport = new DlNasTransport(1, LIST);
        assertThat(ue.receive(network.protect(transport)).answers()).isEmpty();
    }
}
