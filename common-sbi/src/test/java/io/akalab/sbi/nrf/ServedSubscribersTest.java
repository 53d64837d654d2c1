package io.akalab.sbi.nrf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.openapi.nnrf.nfmanagement.SupiRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedSubscribersTest {

    @ParameterizedTest
    @CsvSource({
        "999700000000001, 999700000000099, imsi-999700000000001, true",
        "999700000000001, 999700000000099, imsi-999700000000099, true",
        "999700000000001, 999700000000099, imsi-999700000000100, false",
        "999700000000001, 999700000000099, imsi-999700000000000, false",
        "999700000000001, 999700000000099, nai-user@example.org, false",
        "999700000000001, 999700000000099, imsi-99970000000000x, false",
        "0, 9999999999999999999999, imsi-999700000000001, false"
    })
    void holdsTheImsisBetweenItsEnds(String start, String end, String supi, boolean expected) {
        assertThat(SupiSpan.of(new SupiRange(start, end, null)).test(supi)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "^imsi-99970[0-9]{10}$, imsi-999700000000001, true",
        "imsi-99970, imsi-999700000000001, false",
        "^nai-.+@example[.]org$, nai-user@example.org, true",
        "(((, imsi-999700000000001, false"
    })
    void holdsTheSupisOfItsPattern(String pattern, String supi, boolean expected) {
        assertThat(SupiSpan.of(new SupiRange(null, null, pattern)).test(supi)).isEqualTo(expected);
    }
}
