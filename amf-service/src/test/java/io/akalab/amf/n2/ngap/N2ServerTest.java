package io.akalab.amf.n2.ngap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.ngap.transport.N2Address;
import io.akalab.ngap.transport.N2Listener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Where N2 is served. */
class N2ServerTest {

    @Test
    void isServedByBothTransportsWhereTheHostHasThemAndNothingWasSaid() {
        assertThat(settings().listenOn(true))
                .extracting(N2Address::toString)
                .containsExactly("sctp://127.0.0.1:38412", "tcp://127.0.0.1:38412");
    }

    @Test
    void isServedByTcpWhereTheHostHasNoSctpAndNothingWasSaid() {
        assertThat(settings().listenOn(false)).extracting(N2Address::toString).containsExactly("tcp://127.0.0.1:38412");
    }

    @Test
    void isServedWhereItWasSaidWhateverTheHostHas() {
        assertThat(settings("sctp://192.0.2.1", "tcp://192.0.2.2:5000").listenOn(false))
                .extracting(N2Address::toString)
                .containsExactly("sctp://192.0.2.1:38412", "tcp://192.0.2.2:5000");
    }

    @Test
    void isServedNowhereWhereThatWasSaid() {
        assertThat(settings("none").listenOn(true)).isEmpty();
    }

    @Test
    void doesNotStartWhereAnAddressThatWasAskedForCannotBeHad() {
        try (var first = new TestAmf()) {
            var taken = first.address().toString();
            assertThatThrownBy(() -> new TestAmf(settings(taken)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(taken);
        }
    }

    @Test
    void leavesNoAddressTakenWhenAnotherCannotBeHad() {
        try (var first = new TestAmf()) {
            var free = "tcp://127.0.0.1:" + first.address().port();
            first.server.stop();
            assertThatThrownBy(() -> new TestAmf(settings(free, "tcp://203.0.113.254:1")))
                    .isInstanceOf(IllegalStateException.class);
            try (var again = new TestAmf(settings(free))) {
                assertThat(again.address()).hasToString(free);
            }
        }
    }

    /** Otherwise whoever holds them all without a word would keep every gNB out: an address would not accept the one more. */
    @Test
    void acceptsMoreThanThereMayBeSoThatAnIdleOneCanGo() {
        var properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("akalab.amf.n2", NgapProperties.class);
        assertThat(properties.associations()).isLessThanOrEqualTo(NgapProperties.MOST_ASSOCIATIONS);
        assertThat(NgapProperties.MOST_ASSOCIATIONS).isLessThan(N2Listener.MOST_ASSOCIATIONS);
    }

    private static NgapProperties settings(String... addresses) {
        return new NgapProperties(
                addresses.length == 0 ? null : List.of(addresses),
                null,
                255,
                16,
                Duration.ofSeconds(1),
                new NgapProperties.Overload(95, 85, 50));
    }
}
