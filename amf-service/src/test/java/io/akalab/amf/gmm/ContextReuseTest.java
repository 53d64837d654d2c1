package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.InitialUe;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeReject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A registration of a UE that shows the security context it has (TS 23.502 clause 4.2.2.2.2, TS 33.501 clause 6.8.1). */
@ExtendWith(PortLabs.class)
class ContextReuseTest {

    private final PortLab lab;

    ContextReuseTest(PortLab lab) {
        this.lab = lab;
    }

    @Test
    void isAcceptedAtOnceWithKeysOfTheCountOfItsRequest() {
        var ue = lab.ue().register().idle();
        var former = ue.guti();
        int count = ue.nas().nextToSend().value();
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        var setup = ue.taken(Downlink.InitialContextSetup.class);
        var kgnb = KeyDerivation.unobserved().kgnb(ue.kamf(), count);
        assertThat(setup.securityKey().matches(kgnb)).isTrue();
        assertThat(setup.nh().matches(KeyDerivation.unobserved().firstNh(ue.kamf(), kgnb)))
                .isTrue();
        assertThat(setup.ncc()).isEqualTo(1);
        ue.complete(setup);
        assertThat(ue.guti()).isNotEqualTo(former);
        assertThat(lab.lab().ausf().requests(ue.imsi())).hasSize(1);
        assertThat(lab.contexts().find(former)).isEmpty();
    }

    @Test
    void theFormerGutiIsGoodUntilTheNewOneIsConfirmed() {
        var ue = lab.ue().register().idle();
        var former = ue.guti();
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        var given = accept.guti().orElseThrow();
        assertThat(lab.contexts().find(former)).isPresent();
        assertThat(lab.contexts().find(given)).isPresent();
        ue.sendProtected(new RegistrationComplete()).receivedNothing();
        assertThat(lab.contexts().find(former)).isEmpty();
    }

    /** It never had the one that it was given. */
    @Test
    void aUeThatComesWithItsFormerGutiAgainMakesTheNewOneFree() {
        var ue = lab.ue().register().idle();
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        var accept = ue.read(ue.taken(Downlink.InitialContextSetup.class), RegistrationAccept.class);
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        assertThat(lab.contexts().find(accept.guti().orElseThrow())).isEmpty();
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
    }

    @Test
    void aUeThatComesWhileItIsConnectedIsReleasedWhereItWas() {
        var ue = lab.ue().register();
        var before = ue.gnb();
        ue.initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        assertThat(before.take()).containsExactly(new Downlink.ContextReleaseCommand(Cause.RELEASE_DUE_TO_5GC));
        assertThat(before.hasEnded()).isTrue();
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
    }

    @Test
    void aWrongMacMakesTheIdentityAHintAndLeavesTheContextAlone() {
        var ue = lab.ue().register().idle();
        var pdu = ue.nas()
                .protect(
                        SecurityHeaderType.INTEGRITY,
                        ue.registrationAgain(RegistrationType.INITIAL).encode())
                .toArray();
        pdu[3] ^= 1;
        ue.initial(Octets.wrap(pdu));
        assertThat(ue.received(AuthenticationRequest.class).ngKsi()).isEqualTo(NgKsi.ofNative(1));
        ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
    }

    @Test
    void anOldCountIsAuthenticated() {
        var ue = lab.ue().register().idle();
        var pdu = ue.nas()
                .protect(
                        SecurityHeaderType.INTEGRITY,
                        ue.registrationAgain(RegistrationType.INITIAL).encode());
        ue.initial(pdu).taken(Downlink.InitialContextSetup.class);
        ue.initial(pdu).received(AuthenticationRequest.class);
    }

    @Test
    void anotherNgKsiIsAuthenticated() {
        var ue = lab.ue().register().idle();
        var request = ue.registrationRequest(RegistrationType.INITIAL, new MobileIdentity.FiveGGuti(ue.guti()));
        ue.initialProtected(request);
        ue.received(AuthenticationRequest.class);
    }

    /** The number is the same, but not what it counts. */
    @Test
    void aMappedNgKsiIsNotTheNativeOneOfThatNumber() {
        var ue = lab.ue().register().idle();
        var native0 = ue.registrationAgain(RegistrationType.INITIAL);
        var mapped = new RegistrationRequest(
                RegistrationType.INITIAL, false, new NgKsi(true, 0), native0.identity(), native0.ies());
        ue.initialProtected(mapped);
        assertThat(ue.received(AuthenticationRequest.class).ngKsi()).isEqualTo(NgKsi.ofNative(1));
    }

    @Test
    void aGutiOfAnotherAmfIsAskedForItsSuci() {
        var ue = lab.ue().register().idle();
        var other = new Guti(ue.guti().plmn(), 3, 1, 0, ue.guti().tmsi());
        ue.initial(ue.registrationRequest(RegistrationType.MOBILITY_UPDATING, new MobileIdentity.FiveGGuti(other)));
        ue.received(IdentityRequest.class);
    }

    @Test
    void newCapabilitiesGetASecurityModeCommandUnderTheSameKey() {
        var ue = lab.ue().register().idle();
        ue.withCapability("9090");
        int before = ue.nas().nextToReceive().value();
        ue.initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        var message = ue.taken(Downlink.NasTransport.class);
        var command = ue.read(message, SecurityModeCommand.class);
        assertThat(command.ngKsi()).isEqualTo(NgKsi.ofNative(0));
        assertThat(command.algorithms().ciphering()).isEqualTo(Nea.NEA3.identity());
        assertThat(command.additionalInformation().orElseThrow().rinmr()).isFalse();
        int count = ue.nas().nextToSend().value();
        ue.send(ue.secureAgain(message));
        assertThat(ue.nas().nextToReceive().value()).isEqualTo(before + 1);
        var setup = ue.taken(Downlink.InitialContextSetup.class);
        assertThat(setup.securityKey().matches(KeyDerivation.unobserved().kgnb(ue.kamf(), count)))
                .isTrue();
        assertThat(setup.capabilities().nrEncryption()).isEqualTo(0x2000);
        ue.complete(setup);
        assertThat(lab.lab().ausf().requests(ue.imsi())).hasSize(1);
    }

    /** The gNB chooses the algorithms of the radio by what it is told (TS 33.501 clause 6.7.3, TS 38.413 clause 8.3.4). */
    @Test
    void newCapabilitiesOfAConnectedUeAreToldToItsGnb() {
        var ue = lab.ue().register().withCapability("9090");
        ue.sendProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.send(ue.secureAgain(ue.taken(Downlink.NasTransport.class)));
        var messages = ue.gnb().take();
        ue.read(messages.getFirst(), RegistrationAccept.class);
        assertThat(messages.getLast())
                .isInstanceOfSatisfying(
                        Downlink.ContextModification.class,
                        modification -> assertThat(modification.capabilities())
                                .isEqualTo(ContextSetup.toNgap(new UeSecurityCapability(Octets.ofHex("9090")))));
    }

    /** Whoever comes with what was heard gets a challenge, on a connection of his own. */
    @Test
    void aReplayOnAnotherGnbTakesNothingFromAUeThatIsConnected() {
        var ue = lab.ue().register().idle();
        var heard = ue.nas()
                .protect(
                        SecurityHeaderType.INTEGRITY,
                        ue.registrationAgain(RegistrationType.INITIAL).encode());
        ue.initial(heard);
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
        var context = lab.context(ue);
        var security = lab.security(ue);
        var guti = context.guti();
        var count = security.nas().nextToReceive();
        var attacker = new PortUe.Gnb();
        long id = lab.n2()
                .initialUeMessage(attacker, new InitialUe(heard, null, "mo-Signalling", true))
                .orElseThrow();
        assertThat(attacker.take()).singleElement().isInstanceOf(Downlink.NasTransport.class);
        assertThat(lab.contexts().find(id)).isPresent().get().isNotSameAs(context);
        ue.receivedNothing();
        assertThat(ue.gnb().hasEnded()).isFalse();
        assertThat(lab.context(ue)).isSameAs(context);
        assertThat(lab.security(ue)).isSameAs(security);
        assertThat(context.guti()).isEqualTo(guti);
        assertThat(security.nas().nextToReceive()).isEqualTo(count);
    }

    @Test
    void aUeThatRefusesOtherAlgorithmsGoesOnWithThoseBefore() {
        var ue = lab.ue().register().idle();
        var changed = ue.registrationAgain(RegistrationType.MOBILITY_UPDATING)
                .withUeSecurityCapability(new UeSecurityCapability(Octets.ofHex("9090")));
        ue.initialProtected(changed);
        ue.received(SecurityModeCommand.class);
        ue.sendProtected(new SecurityModeReject(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED));
        ue.taken(Downlink.ContextReleaseCommand.class);
        ue.uplink(new Uplink.ContextReleaseComplete());
        ue.initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
    }
}
