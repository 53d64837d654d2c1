package io.akalab.testfunction;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.nrf.RunningNrf;
import io.akalab.nrf.nfmanagement.NfInstances;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.NFService;
import io.akalab.openapi.nnrf.nfmanagement.SupiRange;
import io.akalab.sbi.SbiProperties;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How functions register at the NRF, over HTTP/2. */
class RegistrationTest {

    @Test
    void registersAFullProfileAndDeRegistersAtTheEnd() {
        try (var nrf = RunningNrf.start()) {
            UUID id;
            try (var udm = TestFunction.udm(
                    "a",
                    at(nrf.uri()),
                    "--akalab.sbi.nrf.plmns=999-70",
                    "--akalab.sbi.nrf.supi-ranges=999700000000001-999700000000099,^nai-.+$",
                    "--akalab.sbi.nrf.routing-indicators=0,17",
                    "--akalab.sbi.nrf.group-id=g1",
                    "--akalab.sbi.nrf.nf-set-ids=set1",
                    "--akalab.sbi.nrf.priority=3",
                    "--akalab.sbi.nrf.capacity=70")) {
                id = udm.bean(SbiProperties.class).nfInstanceId();
                Eventually.isTrue(() -> isRegistered(nrf, id));
                var profile = profile(nrf, id);
                assertThat(profile.plmnList()).containsExactly(new PlmnId("999", "70"));
                var info = Objects.requireNonNull(profile.udmInfo());
                assertThat(info.supiRanges())
                        .containsExactly(
                                new SupiRange("999700000000001", "999700000000099", null),
                                new SupiRange(null, null, "^nai-.+$"));
                assertThat(info.routingIndicators()).containsExactly("0", "17");
                assertThat(info.groupId()).isEqualTo("g1");
                assertThat(profile.nfSetIdList()).containsExactly("set1");
                assertThat(List.of(
                                Objects.requireNonNull(profile.priority()), Objects.requireNonNull(profile.capacity())))
                        .containsExactly(3, 70);
                assertThat(profile.services())
                        .extracting(NFService::serviceName)
                        .containsExactly("nudm-ueau");
                var service = profile.services().getFirst();
                assertThat(service.priority()).isEqualTo(3);
                assertThat(service.capacity()).isEqualTo(70);
                assertThat(Objects.requireNonNull(service.ipEndPoints())
                                .getFirst()
                                .port())
                        .isEqualTo(udm.uri().getPort());
            }
            assertThat(isRegistered(nrf, id)).isFalse();
        }
    }

    @Test
    void registersAgainAtAnNrfThatWasStartedAgain() {
        var first = RunningNrf.start();
        int port = first.port();
        try (var udm = TestFunction.udm("a", at(first.uri()), "--akalab.sbi.nrf.heartbeat=1s")) {
            var id = udm.bean(SbiProperties.class).nfInstanceId();
            Eventually.isTrue(() -> isRegistered(first, id));
            first.close();
            try (var second = RunningNrf.start(port)) {
                Eventually.isTrue(() -> isRegistered(second, id));
            }
        }
    }

    @Test
    void runsWithoutAnNrfAndRegistersWhenThereIsOne() {
        int port;
        try (var earlier = RunningNrf.start()) {
            port = earlier.port();
        }
        try (var udm = TestFunction.udm("a", at(URI.create("http://127.0.0.1:" + port)));
                var nrf = RunningNrf.start(port)) {
            var id = udm.bean(SbiProperties.class).nfInstanceId();
            Eventually.isTrue(() -> isRegistered(nrf, id));
        }
    }

    @Test
    void registersAndNamesTheApiRootOfItsSettings() {
        try (var nrf = RunningNrf.start();
                var udm = TestFunction.udm("a", at(nrf.uri()), "--akalab.sbi.api-root=http://udm.example:8080");
                var ausf = TestFunction.ausf()) {
            var id = udm.bean(SbiProperties.class).nfInstanceId();
            Eventually.isTrue(() -> isRegistered(nrf, id));
            assertThat(profile(nrf, id).fqdn()).isEqualTo("udm.example");
            var location = ausf.udms("nudm-ueau", udm.uri()).create(URI.create("/nudm-ueau/v1/things"), "x");
            assertThat(location).hasToString("http://udm.example:8080/nudm-ueau/v1/things/1");
        }
    }

    private static String at(URI nrf) {
        return "--akalab.sbi.nrf.uri=" + nrf;
    }

    private static boolean isRegistered(RunningNrf nrf, UUID id) {
        return nrf.bean(NfInstances.class).find(id).isPresent();
    }

    private static NFProfile profile(RunningNrf nrf, UUID id) {
        return nrf.bean(NfInstances.class).find(id).orElseThrow();
    }
}
