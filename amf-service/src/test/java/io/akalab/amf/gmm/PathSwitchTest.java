package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.TestUe;
import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Location;
import io.akalab.amf.n2.PathSwitch;
import io.akalab.amf.n2.SecurityCapabilities;
import io.akalab.amf.n2.Slice;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Nh;
import io.akalab.nas.message.AuthenticationRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The path switch after a handover over Xn (TS 38.413 clause 8.4.4, TS 33.501 clause 6.9.2.3.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathSwitchTest {

    private static final SecurityCapabilities REPORTED = ContextSetup.toNgap(PortUe.CAPABILITY);
    private static final KeyDerivation DERIVATION = KeyDerivation.unobserved();

    private PortLab lab;

    @BeforeAll
    void start() {
        lab = new PortLab();
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void movesTheUeWithAFreshNextHop() {
        var ue = lab.ue().register();
        var source = ue.gnb();
        var acknowledged = switched(ue, REPORTED);
        assertThat(acknowledged.ncc()).isEqualTo(2);
        assertThat(acknowledged.nh().matches(nh(ue.kamf(), 0, 2))).isTrue();
        assertThat(acknowledged.capabilities()).isNull();
        assertThat(acknowledged.allowedNssai()).containsExactly(new Slice(1, null));
        assertThat(source.hasEnded()).isTrue();
        assertThat(source.take()).isEmpty();
        lab.gmm().deregister(ue.imsi());
        ue.taken(Downlink.NasTransport.class);
        assertThat(source.take()).isEmpty();
    }

    /** What the source still has to say, or its end, was under way when the UE moved. */
    @Test
    void nothingThatTheSourceStillSaysTouchesTheUe() {
        var ue = lab.ue().register();
        var source = ue.gnb();
        switched(ue, REPORTED);
        assertThat(lab.n2().uplink(source, ue.id(), new Uplink.ContextReleaseRequest(Cause.NORMAL_RELEASE)))
                .isFalse();
        assertThat(lab.n2().uplink(source, ue.id(), new Uplink.ContextReleaseComplete()))
                .isFalse();
        lab.n2().connectionLost(source, ue.id());
        ue.receivedNothing();
        assertThat(lab.context(ue).ran()).isSameAs(ue.gnb());
    }

    @Test
    void tellsWhereTheUeIsNow() {
        var ue = lab.ue().stays(new Location(TestUe.PLMN, 1, 1)).register();
        switched(ue, REPORTED);
        assertThat(lab.context(ue).whereabouts().location()).isEqualTo(new Location(TestUe.PLMN, 1, 2));
    }

    @Test
    void goesThroughEveryNccAndBeginsAnew() {
        var ue = lab.ue().register();
        for (int hop = 2; hop <= 18; hop++) {
            var acknowledged = switched(ue, REPORTED);
            assertThat(acknowledged.ncc()).isEqualTo(hop % 8);
            assertThat(acknowledged.nh().matches(nh(ue.kamf(), 0, hop))).isTrue();
        }
    }

    @Test
    void tellsTheTargetWhatTheUeCanDoWhenTheSourceSaidLess() {
        var ue = lab.ue().register();
        var acknowledged = switched(ue, new SecurityCapabilities(0x8000, 0x8000, 0, 0));
        assertThat(acknowledged.capabilities()).isEqualTo(REPORTED);
    }

    @Test
    void knowsNoUeByAnotherName() {
        var target = new PortUe.Gnb();
        assertThat(lab.n2().pathSwitch(987654321, target, request(REPORTED))).isFalse();
        assertThat(target.take()).isEmpty();
    }

    @Test
    void movesNoUeThatHasNoKeysAtItsGnb() {
        var ue = lab.ue();
        ue.initial(ue.registrationRequest());
        var target = new PortUe.Gnb();
        assertThat(lab.n2().pathSwitch(ue.id(), target, request(REPORTED))).isTrue();
        assertThat(target.take()).singleElement().isInstanceOf(Downlink.PathSwitchFailure.class);
        assertThat(ue.gnb().hasEnded()).isFalse();
    }

    @Test
    void movesNoUeThatIsBeingReleased() {
        var ue = lab.ue().register();
        ue.uplink(new Uplink.ContextReleaseRequest(Cause.NORMAL_RELEASE));
        var target = new PortUe.Gnb();
        assertThat(lab.n2().pathSwitch(ue.id(), target, request(REPORTED))).isTrue();
        assertThat(target.take()).singleElement().isInstanceOf(Downlink.PathSwitchFailure.class);
    }

    /** TS 33.501 clause 6.9.5.1: the keys are those of the old K_AMF until the gNB has changed them. */
    @Test
    void staysWithTheOldKeysUntilTheirChangeIsConfirmed() {
        var ue = lab.ue().register();
        var old = Kamf.of(ue.kamf().toArray());
        lab.gmm().reauthenticate(ue.imsi());
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        var lost = ue.taken(Downlink.ContextModification.class);
        var target = new PortUe.Gnb();
        lab.n2().pathSwitch(ue.id(), target, request(REPORTED));
        ue.isAt(target);
        var messages = target.take();
        assertThat(messages.getFirst())
                .isInstanceOfSatisfying(
                        Downlink.PathSwitchAcknowledge.class,
                        acknowledged -> assertThat(acknowledged.nh().matches(nh(old, 0, 2)))
                                .isTrue());
        assertThat(PortUe.key(messages.getLast()).matches(PortUe.key(lost))).isTrue();
        ue.uplink(new Uplink.ContextModificationResponse());
        assertThat(switched(ue, REPORTED).nh().matches(nh(ue.kamf(), 0, 2))).isTrue();
    }

    private Downlink.PathSwitchAcknowledge switched(PortUe ue, SecurityCapabilities reported) {
        var target = new PortUe.Gnb();
        assertThat(lab.n2().pathSwitch(ue.id(), target, request(reported))).isTrue();
        ue.isAt(target);
        return ue.taken(Downlink.PathSwitchAcknowledge.class);
    }

    private static PathSwitch request(SecurityCapabilities reported) {
        return new PathSwitch(new Location(TestUe.PLMN, 1, 2), reported);
    }

    /** A.9 and A.10, counted from the first hop, which belongs to NCC 1. */
    private static Nh nh(Kamf kamf, int uplinkCount, int hop) {
        var nh = DERIVATION.firstNh(kamf, DERIVATION.kgnb(kamf, uplinkCount));
        for (int link = 1; link < hop; link++) {
            nh = DERIVATION.nextNh(kamf, nh);
        }
        return nh;
    }
}
