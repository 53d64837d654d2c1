package io.akalab.simulator.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.nas.element.AdditionalSecurityInformation;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.NasAlgorithms;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.Role;
import io.akalab.nas.security.Unprotected;
import io.akalab.simulator.FakeNetwork;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.ue.NasPdu;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** K<sub>AMF</sub>' in the UE (TS 33.501 clauses 6.9.3 and A.13, TS 24.501 clause 5.4.2.3). */
class RekeyingTest {

    private static final Plmn PLMN = new Plmn("999", "70");
    private static final Imsi IMSI = new Imsi("999700000000001");
    private static final Subscription SUBSCRIPTION = Subscription.milenage(
            IMSI,
            2,
            SubscriberKey.of(Octets.ofHex("465b5ce8b199b49faa5f0a2ee238a6bc").toArray()),
            Opc.of(Octets.ofHex("e8ed289deba952e4283b54e88e6183ca").toArray()));
    private static final KeyDerivation KDF = KeyDerivation.unobserved();
    private static final NgKsi NG_KSI = NgKsi.ofNative(0);

    private final UeSettings settings = UeSettings.of(PLMN);
    private final Ue ue = new Ue(SUBSCRIPTION, settings);

    @BeforeEach
    void register() {
        var network = new FakeNetwork(IMSI, PLMN, SUBSCRIPTION.algorithm());
        assertThat(new Registration(ue, network, new GNb(), 1, Duration.ZERO).register())
                .isInstanceOf(Outcome.Registered.class);
        ue.connectionReleased();
    }

    /** The Security Mode Complete was COUNT 0 and the Registration Complete COUNT 1, so that the request is COUNT 2. */
    @Test
    void takesKeysMadeOfItsKeysAndTheCountOfItsRequestIntoUse() {
        var former = kamf();
        ue.register();
        var network = context(KDF.kamfPrimeIdle(former, 2));

        var answers = ue.receive(command(network, NG_KSI)).answers();

        assertThat(network.unprotect(answers.getFirst().octets()))
                .isInstanceOfSatisfying(Unprotected.Verified.class, verified -> {
                    assertThat(verified.type()).isEqualTo(SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT);
                    assertThat(verified.count().value()).isZero();
                });
        assertThat(kamf().matches(KDF.kamfPrimeIdle(former, 2))).isTrue();
    }

    @Test
    void refusesKeysMadeWithAnotherCountOrInTheOtherDirection() {
        ue.register();
        assertRefused(command(context(KDF.kamfPrimeIdle(kamf(), 1)), NG_KSI));
        assertRefused(command(context(KDF.kamfPrimeHandover(kamf(), 2)), NG_KSI));
        assertRefused(command(context(kamf()), NG_KSI));
    }

    @Test
    void refusesToMakeKeysOfAKeySetThatItDoesNotHave() {
        ue.register();
        assertRefused(command(context(KDF.kamfPrimeIdle(kamf(), 2)), NgKsi.ofNative(1)));
    }

    @Test
    void refusesToMakeKeysWhenItHasNotAskedForAnything() {
        assertRefused(command(context(KDF.kamfPrimeIdle(kamf(), 2)), NG_KSI));
    }

    @Test
    void makesKeysOfOneRequestOnce() {
        ue.register();
        var command = command(context(KDF.kamfPrimeIdle(kamf(), 2)), NG_KSI);
        ue.receive(command);
        assertThat(ue.receive(command).answers())
                .extracting(NasPdu::message)
                .containsExactly(new SecurityModeReject(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED));
    }

    /** The network has the former context in use, and would believe nobody without it (TS 24.501 clause 5.4.2.5). */
    @Test
    void protectsItsRefusalWithTheFormerKeys() {
        ue.register();
        assertThat(ue.receive(command(context(kamf()), NG_KSI)).answers())
                .extracting(NasPdu::type)
                .containsExactly(SecurityHeaderType.INTEGRITY_CIPHERED);
    }

    private void assertRefused(Octets command) {
        assertThat(ue.receive(command).answers())
                .extracting(NasPdu::message)
                .containsExactly(new SecurityModeReject(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED));
    }

    private Kamf kamf() {
        return ue.keys().orElseThrow().kamf();
    }

    private static NasSecurityContext context(Kamf kamf) {
        return new NasSecurityContext(
                Role.NETWORK, NG_KSI, KDF.knasEnc(kamf, Nea.NEA2), KDF.knasInt(kamf, Nia.NIA2), Nea.NEA2, Nia.NIA2);
    }

    private Octets command(NasSecurityContext network, NgKsi ngKsi) {
        var command = new SecurityModeCommand(NasAlgorithms.of(Nea.NEA2, Nia.NIA2), ngKsi, settings.capability())
                .withAdditionalInformation(new AdditionalSecurityInformation(true, true));
        return network.protect(SecurityHeaderType.INTEGRITY_NEW_CONTEXT, command.encode());
    }
}
