package io.akalab.udm;

import static io.akalab.udm.RunningUdm.SUPI;
import static io.akalab.udm.RunningUdm.subscription;
import static io.akalab.udm.RunningUdm.subscriptionJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A UDM that is told which INDs are its own (TS 33.102 Annex C.1.2). */
class OwnIndsTest {

    private static final String PATH = subscription(SUPI);

    @Test
    void givesOutItsOwnOnly() {
        try (var udm = RunningUdm.start("--akalab.udm.ind=24-31")) {
            udm.provision();
            assertThat(generate(udm).status()).isEqualTo(200);
            assertThat(udm.get(PATH)
                            .body()
                            .at("/sequenceNumber/lastIndexes/ausf")
                            .asInt())
                    .isBetween(24, 31);

            udm.put(PATH, subscriptionJson(",\"sequenceNumber\":{\"indLength\":4}"));
            assertThat(generate(udm).status()).isEqualTo(500);
            assertThat(generate(udm).cause()).isEqualTo("AV_GENERATION_PROBLEM");
        }
    }

    @Test
    void doesNotStartWithoutKnowingWhichTheyAre() {
        assertThatThrownBy(() -> RunningUdm.start("--akalab.udm.ind=0-99999").close())
                .hasRootCauseMessage("a range of INDs goes up, and to 65535 at most");
    }

    private static RunningUdm.Answer generate(RunningUdm udm) {
        return udm.post(
                "/nudm-ueau/v1/" + SUPI + "/security-information/generate-auth-data",
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}"
                        .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID));
    }
}
