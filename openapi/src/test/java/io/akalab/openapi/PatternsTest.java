package io.akalab.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.openapi.common.Patterns;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways of matching: Bean Validation matches a whole string, JSON Schema searches in it. */
class PatternsTest {

    @ParameterizedTest
    @ValueSource(strings = {"imsi-99970", "imsi-999700000000001", "nai-user@realm", "gci-1", "gli-1"})
    void takesASupi(String supi) {
        assertThat(isFound(Patterns.SUPI, supi)).isTrue();
        assertThat(isFound(Patterns.SUPI_OR_SUCI, supi)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "imsi-",
                "imsi-9997",
                "imsi-9997000000000012",
                "imsi-99970000000000a",
                "999700000000001",
                "IMSI-999700000000001",
                "ximsi-999700000000001",
                "imsi-999700000000001x",
                "imsi-999700000000001\n",
                "nai-",
                "anything"
            })
    void refusesWhatIsNoSupi(String supi) {
        assertThat(isFound(Patterns.SUPI, supi)).isFalse();
        assertThat(isFound(Patterns.SUPI_OR_SUCI, supi)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suci-0-999-70-0-0-0-0000000001",
                "suci-0-310-260-1234-0-0-123456789",
                "suci-0-999-70-0-1-1-ab",
                "suci-0-999-70-0-2-255-ABcd",
                "suci-0-999-70-0-f-27-00",
                "suci-1-realm-0-0-0-user",
                "suci-1-a.b-12-1-3-00"
            })
    void takesASuci(String suci) {
        assertThat(isFound(Patterns.SUCI, suci)).isTrue();
        assertThat(isFound(Patterns.SUPI_OR_SUCI, suci)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suci-0-999-70-0-0-0-",
                "suci-0-999-70-0-0-1-0000000001",
                "suci-0-999-70-00000-0-0-1",
                "suci-0-999-7-0-0-0-1",
                "suci-0-999-70-0-1-0-ab",
                "suci-0-999-70-0-1-256-ab",
                "suci-0-999-70-0-1-1-xy",
                "suci-0-999-70-0-10-1-ab",
                "suci-8-999-70-0-0-0-1",
                "suci-0-999-70-0-0-0-00000000001",
                "suci-0-999-70-0-0-0-abc",
                "suci-anything"
            })
    void refusesWhatIsNoSuci(String suci) {
        assertThat(isFound(Patterns.SUCI, suci)).isFalse();
        assertThat(isFound(Patterns.SUPI_OR_SUCI, suci)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5G:mnc070.mcc999.3gppnetwork.org", "5G:mnc260.mcc310.3gppnetwork.org:0123456789A"})
    void takesAServingNetworkName(String name) {
        assertThat(isFound(Patterns.SERVING_NETWORK_NAME, name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5G:mnc70.mcc999.3gppnetwork.org",
                "5G:mnc070.mcc999.3gppnetwork.orgXYZ",
                "xx5G:NSWO",
                "5G:NSWO",
                "5g:mnc070.mcc999.3gppnetwork.org",
                "5G:mnc070xmcc999.3gppnetwork.org",
                "5G:mnc070.mcc999.3gppnetwork.org:0123456789a",
                "5G:mnc070.mcc999.3gppnetwork.org:0123456789",
                "5G:mnc070.mcc999.3gppnetwork.org:",
                "5G:mnc070.mcc999.3gppnetwork.org\n"
            })
    void refusesWhatIsNoServingNetworkName(String name) {
        assertThat(isFound(Patterns.SERVING_NETWORK_NAME, name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "0123456789abcdef0123456789ABCDE",
                "0123456789abcdef0123456789ABCDEF0",
                "0123456789abcdef0123456789ABCDEG"
            })
    void refusesOctetsOfAnotherLength(String octets) {
        assertThat(isFound(Patterns.OCTETS_16, octets)).isFalse();
    }

    // A trailing line feed is let in by find() with "$", which JSON Schema's dialect does not: matches() is what runs.
    private static boolean isFound(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).find() && text.matches(pattern);
    }
}
