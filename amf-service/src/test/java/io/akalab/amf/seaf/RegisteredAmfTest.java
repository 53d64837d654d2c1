package io.akalab.amf.seaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.network.ServedNetwork;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nnrf.nfmanagement.AmfInfo;
import io.akalab.openapi.nnrf.nfmanagement.Guami;
import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.Tai;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteredAmfTest {

    private static final PlmnId PLMN = new PlmnId("999", "70");

    @Test
    void tellsTheNrfItsGuamiAndTrackingArea() {
        var network = new ServedNetwork("999-70", 7, null, 2, 1, 5, "amf", null);
        assertThat(new RegisteredAmf(network).addTo(bare()).amfInfo())
                .isEqualTo(
                        new AmfInfo("001", "02", List.of(new Guami(PLMN, "020045")), List.of(new Tai(PLMN, "000007"))));
    }

    private static NFProfile bare() {
        return new NFProfile(
                "4947a69a-f61b-4bc1-b9da-47c9c5d14b64",
                null,
                "AMF",
                "REGISTERED",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
