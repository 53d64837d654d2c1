package io.akalab.sbi.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    private static final Instant NOW = Instant.parse("2019-08-04T08:49:40Z");
    private static final String SENT = "Sun, 04 Aug 2019 08:49:37.845 GMT";

    @Test
    void countsFromWhenTheRequestWasSent() {
        assertThat(Deadline.of("10000", SENT, NOW)).contains(Instant.parse("2019-08-04T08:49:47.845Z"));
    }

    @Test
    void countsFromNowWithoutATimestampOrWithOneOfTheFuture() {
        assertThat(Deadline.of("10000", null, NOW)).contains(NOW.plusSeconds(10));
        assertThat(Deadline.of("10000", "rubbish", NOW)).contains(NOW.plusSeconds(10));
        assertThat(Deadline.of("10000", SENT, NOW.minusSeconds(60))).contains(NOW.minusSeconds(50));
    }

    @Test
    void writesATimestampTheWayItReadsOne() {
        assertThat(Deadline.timestamp(Instant.parse("2019-08-04T08:49:37.845Z")))
                .isEqualTo(SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "12345678901"})
    void takesNoDeadlineFromWhatItCannotRead(String maxRspTime) {
        assertThat(Deadline.of(maxRspTime, SENT, NOW)).isEmpty();
    }
}
