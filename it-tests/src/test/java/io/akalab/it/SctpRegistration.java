package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.api.LabApi;
import io.akalab.lab.functions.Lab;
import io.akalab.lab.functions.LabSettings;
import io.akalab.lab.functions.Ports;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.transport.N2Address;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.ngap.GnbSettings;
import io.akalab.simulator.n2.ngap.NgapN2Link;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import java.nio.file.Path;
import java.util.List;

/** A whole lab and a simulated gNB with a UE, which talk over SCTP; for a kernel that has it. */
final class SctpRegistration {

    static final String PASSED = "REGISTERED AND DEREGISTERED OVER SCTP";

    private static final N2Address AMF = N2Address.parse("sctp://127.0.0.1:38412");

    private SctpRegistration() {}

    /** Captures N2 in the file that is given. */
    public static void main(String... arguments) {
        var settings = new LabSettings(
                Ports.free().withN2(0),
                null,
                TestSubscriber.HOME,
                LabSettings.DEFAULT_TAC,
                LabSettings.DEFAULT_SST,
                List.of(AMF),
                Path.of(arguments[0]));
        try (var lab = Lab.start(settings);
                var api = new LabApi();
                var link = NgapN2Link.connect(AMF, GnbSettings.of(TestSubscriber.HOME), NgapCapture.none())) {
            var subscriber = TestSubscriber.next(AuthType.FIVE_G_AKA);
            api.provision(lab.ports().udmUri(), subscriber.imsi().value(), subscriber.provisioned());
            comeAndGo(new Registration(
                    subscriber.ue(), link, new GNb(), link::nextRanUeNgapId, Registration.T3510.multipliedBy(2)));
        }
        System.out.println(PASSED);
        System.exit(0);
    }

    private static void comeAndGo(Registration registration) {
        assertThat(registration.register())
                .isInstanceOfSatisfying(
                        Outcome.Registered.class, r -> assertThat(r.keysAgree()).isTrue());
        assertThat(registration.deregister(DeregistrationType.NORMAL)).isEqualTo(new Outcome.Deregistered());
    }
}
