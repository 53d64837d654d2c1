package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.amf.network.ServedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings below {@code akalab.amf}. */
class SettingsTest {

    @Test
    void servesTheLabsNetworkUnlessSetOtherwise() {
        try (var lab = new Lab("--akalab.amf.plmn=310-260")) {
            var network = lab.amf(ServedNetwork.class);
            assertThat(network.servingNetworkName().value()).isEqualTo("5G:mnc260.mcc310.3gppnetwork.org");
            assertThat(network.tac()).isEqualTo(1);
            assertThat(network.servedSlices()).extracting(slice -> slice.sst()).containsExactly(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "akalab.amf.plmn=99970",
                "akalab.amf.tac=16777215",
                "akalab.amf.set-id=1024",
                "akalab.amf.slices[0].sst=256",
                "akalab.amf.integrity-algorithms=NIA0",
                "akalab.amf.integrity-algorithms=",
                "akalab.amf.t3512=0s",
                "akalab.amf.horizontal-derivation=sometimes",
                "akalab.amf.contexts.limit=0"
            })
    void refusesToStartWithASettingThatCannotWork(String setting) {
        assertThatThrownBy(() -> AmfApplication.application()
                        .run("--server.port=0", "--akalab.amf.n2.addresses=none", "--" + setting)
                        .close())
                .hasStackTraceContaining("BindException");
    }
}
