package io.akalab.nas.element;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.identity.Suci;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SUCI as a NAI; the first two are the examples of TS 23.003 clause 28.7.3. */
class SuciNaiTest {

    @ParameterizedTest
    @CsvSource({
        "suci-0-234-15-678-0-0-0999999999, type0.rid678.schid0.userid0999999999@5gc.mnc015.mcc234.3gppnetwork.org",
        "suci-1-example.com-678-0-0-user17, type1.rid678.schid0.useriduser17@example.com",
        "suci-0-310-260-0-1-27-b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457d"
                + "cb02352410cddd9e730ef3fa87, type0.rid0.schid1.hnkey27.ecckeyb2e92f836055a255837debf850b52899"
                + "7ce0201cb82adfe4be1f587d07d8457d.cipcb02352410.maccddd9e730ef3fa87@5gc.mnc260.mcc310.3gppnetwork.org"
    })
    void writesImsiAndNetworkSpecificIdentifierAlike(String suci, String nai) {
        assertThat(new String(SuciNai.of(Suci.parse(suci)).toArray(), StandardCharsets.UTF_8))
                .isEqualTo(nai);
    }
}
