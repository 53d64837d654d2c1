package io.akalab.sbi.overload;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.sbi.overload.PeerOverload.Signs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TS 29.500 clauses 6.3.3 and 6.4.3. */
class PeerOverloadTest {

    private static final String PEER = "http://127.0.0.1:7001";
    private static final int DEFAULT = 24;

    private Instant now = Instant.parse("2020-02-04T08:50:00Z");
    private final PeerOverload peers = new PeerOverload(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void keepsBackTheShareThatThePeerAskedFor() {
        learn(200, oci(40), null);
        assertThat(keptBack(10, DEFAULT)).isEqualTo(4);
        assertThat(keptBack(10, 30)).isEqualTo(4);
    }

    @Test
    void keepsNothingImportantBack() {
        learn(200, oci(100), null);
        assertThat(keptBack(10, 23)).isZero();
        assertThat(keptBack(10, DEFAULT)).isEqualTo(10);
    }

    @Test
    void keepsBackUntilThePeriodOfValidityIsOver() {
        learn(200, oci(100), null);
        assertThat(peers.refusal(PEER, DEFAULT)).contains(Duration.ofSeconds(75));
        now = now.plusSeconds(74);
        assertThat(keptBack(1, DEFAULT)).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(keptBack(10, DEFAULT)).isZero();
    }

    @Test
    void doesNotCountThePeriodAnewWithTheSameInformation() {
        learn(200, oci(100), null);
        now = now.plusSeconds(50);
        learn(200, oci(100), null);
        assertThat(peers.refusal(PEER, DEFAULT)).contains(Duration.ofSeconds(25));
    }

    @Test
    void takesTheLaterOfTwo() {
        learn(200, oci(100), null);
        learn(200, oci(0).replace("08:49:37", "08:49:38"), null);
        assertThat(keptBack(10, DEFAULT)).isZero();
        learn(200, oci(90), null);
        assertThat(keptBack(10, DEFAULT)).isZero();
    }

    @Test
    void leavesOtherPeersAlone() {
        learn(200, oci(100), null);
        assertThat(peers.refusal("http://127.0.0.1:7002", DEFAULT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Overload-Reduction-Metric: 100%",
                "Timestamp: \"Tue, 04 Feb 2020 08:49:37 GMT\"; Overload-Reduction-Metric: 100%; NF-Instance: x",
                "Timestamp: \"yesterday\"; Period-of-Validity: 75s; Overload-Reduction-Metric: 100%; NF-Instance: x",
                "Timestamp: \"Tue, 04 Feb 2020 08:49:37 GMT\"; Period-of-Validity: 75s; Overload-Reduction-Metric: 101%",
                "Timestamp: \"Tue, 04 Feb 2020 08:49:37 GMT\"; Period-of-Validity: -1s; Overload-Reduction-Metric: 9%",
                "",
                ";;;:::\"\"\""
            })
    void takesNothingFromWhatHasNoEndOrMakesNoSense(String header) {
        learn(200, header, null);
        assertThat(keptBack(10, DEFAULT)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Timestamp: 2020-02-04T08:49:37Z; Period-of-Validity: 75; Overload-Reduction-Metric: 100",
                "timestamp:\"Tue, 04 Feb 2020 08:49:37 GMT\";period-of-validity:75s;overload-reduction-metric:100%"
            })
    void readsItHoweverItIsWritten(String header) {
        learn(200, header, null);
        assertThat(keptBack(3, DEFAULT)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "Tue, 04 Feb 2020 08:50:03 GMT"})
    void comesAgainWhenThePeerSaid(String retryAfter) {
        learn(503, null, retryAfter);
        assertThat(peers.refusal(PEER, DEFAULT)).contains(Duration.ofSeconds(3));
        assertThat(keptBack(1, 30)).isEqualTo(1);
        assertThat(keptBack(1, 16)).isZero();
        now = now.plusSeconds(3);
        assertThat(keptBack(3, DEFAULT)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "Tue, 04 Feb 2020 08:49:00 GMT"})
    void waitsForNothingWhereThePeerSaidNothingSensible(String retryAfter) {
        learn(429, null, retryAfter);
        assertThat(keptBack(3, DEFAULT)).isZero();
    }

    @Test
    void goesOnWithTheRestWhereThePeerSaysHowMuchLessItWants() {
        learn(503, oci(50), "10");
        assertThat(keptBack(10, DEFAULT)).isEqualTo(5);
    }

    @Test
    void waitsForNoPeerLongerThanIsSensible() {
        learn(503, null, "999999999");
        assertThat(peers.refusal(PEER, DEFAULT)).contains(Duration.ofMinutes(5));
    }

    @Test
    void knowsTheLoadOfAPeer() {
        assertThat(peers.load(PEER)).isEmpty();
        peers.learn(
                PEER,
                DEFAULT,
                new Signs(
                        200,
                        null,
                        "Timestamp: \"Tue, 04 Feb 2020 08:49:37 GMT\"; Load-Metric: 25%; NF-Instance: x",
                        null));
        assertThat(peers.load(PEER)).hasValue(25);
    }

    private void learn(int status, @Nullable String oci, @Nullable String retryAfter) {
        peers.learn(PEER, DEFAULT, new Signs(status, oci, null, retryAfter));
    }

    private int keptBack(int number, int priority) {
        int kept = 0;
        for (int i = 0; i < number; i++) {
            kept += peers.refusal(PEER, priority).isPresent() ? 1 : 0;
        }
        return kept;
    }

    private static String oci(int reduction) {
        return new OverloadControl(
                        Instant.parse("2020-02-04T08:49:37Z"), Duration.ofSeconds(75), reduction, "NF-Instance: x")
                .header();
    }
}
