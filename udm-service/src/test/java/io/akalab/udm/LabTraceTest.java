package io.akalab.udm;

import static io.akalab.udm.RunningUdm.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lab switch: derivations are told only where it is on. */
class LabTraceTest {

    @Test
    void tellsEveryDerivationOfAVector() {
        try (var udm = RunningUdm.start("--akalab.lab.expose-keys=true")) {
            udm.provision();
            var kausf = kausf(udm);

            var keys = new ArrayList<String>();
            var outputs = new ArrayList<String>();
            udm.get("/lab/v1/traces?supi=" + SUPI).body().forEach(entry -> {
                var event = entry.path("event");
                if (event.path("type").asString().equals("KeyDerived")) {
                    keys.add(event.path("key").asString());
                    outputs.add(event.path("output").asString());
                }
            });

            assertThat(keys).containsAll(List.of("MAC-A", "RES", "CK", "IK", "AK", "AUTN", "RES*", "K_AUSF"));
            assertThat(outputs).contains(kausf).doesNotContain(RunningUdm.K);
        }
    }

    @Test
    void tellsNothingWithoutTheSwitch() {
        try (var udm = RunningUdm.start()) {
            udm.provision();
            kausf(udm);

            assertThat(udm.get("/lab/v1/traces").status()).isEqualTo(404);
        }
    }

    private static String kausf(RunningUdm udm) {
        return udm.post(
                        "/nudm-ueau/v1/" + SUPI + "/security-information/generate-auth-data",
                        "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}"
                                .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID))
                .body()
                .at("/authenticationVector/kausf")
                .asString();
    }
}
