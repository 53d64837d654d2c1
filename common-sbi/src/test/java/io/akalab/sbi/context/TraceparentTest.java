package io.akalab.sbi.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples and the traps of W3C Trace Context, section 3.2. */
class TraceparentTest {

    private static final String EXAMPLE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void readsTheExample() {
        var traceparent = Traceparent.parse(EXAMPLE).orElseThrow();
        assertThat(traceparent.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(traceparent.header()).isEqualTo(EXAMPLE);
    }

    @Test
    void keepsTraceAndFlagsOnTheNextHop() {
        var next = Traceparent.parse(EXAMPLE).orElseThrow().next(new Random(1));
        assertThat(next.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(next.flags()).isEqualTo("01");
        assertThat(next.parentId()).isNotEqualTo("00f067aa0ba902b7");
    }

    @Test
    void readsALaterVersion() {
        assertThat(Traceparent.parse("cc" + EXAMPLE.substring(2) + "-what-will-be"))
                .isPresent();
    }

    @Test
    void readsWhatItMakes() {
        var fresh = Traceparent.fresh(new Random(1));
        assertThat(Traceparent.parse(fresh.header())).contains(fresh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x",
                "00-4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01"
            })
    void refusesWhatIsMalformed(String header) {
        assertThat(Traceparent.parse(header)).isEmpty();
    }
}
