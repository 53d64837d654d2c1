package io.akalab.sbi.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriberTest {

    @ParameterizedTest
    @CsvSource({
        "suci-0-999-70-0-0-0-0000000001, 0",
        "suci-0-310-260-1234-1-1-ab, 1234",
        "suci-1-home-of-mine.example-17-0-0-user-1, 17"
    })
    void takesTheRoutingIndicatorOutOfASuci(String suci, String expected) {
        assertThat(Subscriber.of(suci).routingIndicator()).isEqualTo(expected);
        assertThat(Subscriber.of(suci).supi()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imsi-999700000000001", "nai-user@example.org"})
    void hasTheSupiThatIsNoSuci(String supi) {
        assertThat(Subscriber.of(supi).supi()).isEqualTo(supi);
        assertThat(Subscriber.of(supi).routingIndicator()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"suci-", "suci-0-999", "suci-0-999-70-0", "suci-1-x"})
    void findsNoRoutingIndicatorInWhatIsNoSuci(String text) {
        assertThat(Subscriber.of(text).routingIndicator()).isNull();
    }

    @Test
    void namesNobody() {
        assertThat(Subscriber.of("imsi-999700000000001")).hasToString("Subscriber[redacted]");
        assertThat(Subscriber.ANY.supi()).isNull();
    }
}
