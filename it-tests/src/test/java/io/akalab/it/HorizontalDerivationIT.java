package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.lab.api.LabApi;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.MockN2Link;
import io.akalab.simulator.registration.Exchange;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New keys of a known context, over three processes (TS 33.501 clause 6.9.3). */
class HorizontalDerivationIT {

    @TempDir
    private static Path directory;

    @Test
    void aRegistrationUnderAKnownContextGetsNewKeysWithoutAnAuthentication() {
        try (var deployment = ProcessDeployment.start(directory, "--akalab.amf.horizontal-derivation=always");
                var n2 = new MockN2Link(deployment.amf());
                var api = new LabApi()) {
            var subscriber = TestSubscriber.next(AuthType.FIVE_G_AKA);
            api.provision(deployment.udm(), subscriber.imsi().value(), subscriber.provisioned());
            var ue = subscriber.ue();
            var first = (Outcome.Registered) new Registration(ue, n2, new GNb(), 1).register();
            ue.connectionReleased();

            var registration = new Registration(ue, n2, new GNb(), 2);
            var again = (Outcome.Registered) registration.register();

            assertThat(again.keysAgree()).isTrue();
            assertThat(registration.exchanges())
                    .extracting(Exchange::nasName)
                    .containsSubsequence("Registration Request", "Security Mode Command", "Registration Accept")
                    .doesNotContain("Authentication Request");
            // The Security Mode Complete was COUNT 0 and the Registration Complete COUNT 1.
            var expected = KeyDerivation.unobserved().kamfPrimeIdle(first.keys().kamf(), 2);
            assertThat(again.keys().kamf().matches(expected)).isTrue();
        }
    }
}
