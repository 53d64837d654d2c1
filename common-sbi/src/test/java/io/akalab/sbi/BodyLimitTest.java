package io.akalab.sbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitTest {

    private final URI function = DemoFunction.uri(DemoFunction.shared());

    @ParameterizedTest
    @CsvSource({
        "HTTP_1_1, 66000, true", "HTTP_1_1, 66000, false", "HTTP_1_1, 1000000, true", "HTTP_1_1, 1000000, false",
        "HTTP_2, 66000, true", "HTTP_2, 66000, false", "HTTP_2, 1000000, true", "HTTP_2, 1000000, false"
    })
    void refusesABodyBeyondTheLimitAndKeepsTheConnection(Protocol protocol, int length, boolean tellLength)
            throws Exception {
        var before = connection(protocol);
        var answer = protocol.send(
                "POST",
                function.resolve("/demo/v1/authentications"),
                Map.of("Content-Type", "application/json"),
                body(length),
                tellLength);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.cause()).isEqualTo("CONTENT_TOO_LARGE");
        assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(connection(protocol)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1, true", "HTTP_1_1, false", "HTTP_2, true", "HTTP_2, false"})
    void readsABodyUpToTheLimit(Protocol protocol, boolean tellLength) throws Exception {
        var answer = protocol.send(
                "POST",
                function.resolve("/demo/v1/authentications"),
                Map.of("Content-Type", "application/json"),
                body(65_536),
                tellLength);
        assertThat(answer.cause()).isEqualTo("MANDATORY_IE_INCORRECT");
    }

    private String connection(Protocol protocol) throws Exception {
        return protocol.get(function.resolve("/demo/v1/context"))
                .json()
                .get("connection")
                .asString();
    }

    private static byte[] body(int length) {
        var json = "{\"servingNetworkName\":\"5G:mnc070.mcc999.3gppnetwork.org\",\"supiOrSuci\":\"imsi-\"}";
        var end = json.length() - 2;
        return (json.substring(0, end) + "1".repeat(length - json.length()) + json.substring(end))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
