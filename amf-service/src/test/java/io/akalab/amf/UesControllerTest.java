package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.openapi.n2mock.UEContextModificationRequest;
import io.akalab.openapi.n2mock.UEContextModificationResponse;
import io.akalab.sbi.client.SbiPath;
import io.akalab.sbi.client.UpstreamProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a lab can ask of UEs over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UesControllerTest {

    private Lab lab;

    @BeforeAll
    void start() {
        lab = new Lab("--akalab.lab.expose-keys=true");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void authenticatesAConnectedUeAnew() {
        var ue = lab.ue().register();
        assertThat(asked(ue, "reauthenticate")).isEqualTo(Map.of("state", "STARTED"));
        var request = ue.fetch(0).received(AuthenticationRequest.class);
        ue.sendProtected(ue.answer(request));
        ue.send(ue.secure());
        assertThat(ue.messages()).singleElement().isInstanceOf(UEContextModificationRequest.class);
        ue.send(new UEContextModificationResponse()).receivedNothing();
        assertThat(known(ue))
                .containsEntry("ngKsi", request.ngKsi().value())
                .containsEntry("uplinkCount", 1)
                .containsEntry("downlinkCount", 1);
    }

    @Test
    void configuresAConnectedUe() {
        var ue = lab.ue().register();
        assertThat(asked(ue, "configure")).isEqualTo(Map.of("state", "STARTED"));
        assertThat(ue.fetch(0).received(ConfigurationUpdateCommand.class).guti())
                .isPresent();
    }

    @Test
    void saysThatNobodyPages() {
        var ue = lab.ue().register();
        assertThat(asked(ue, "page")).isEqualTo(Map.of("state", "STARTED"));
        ue.send(new io.akalab.openapi.n2mock.UEContextReleaseRequest("radioNetwork/user-inactivity"))
                .released();
        assertThat(asked(ue, "page")).isEqualTo(Map.of("state", "LATER"));
        assertThat(asked(ue, "reauthenticate")).isEqualTo(Map.of("state", "LATER"));
        assertThat(asked(ue, "configure")).isEqualTo(Map.of("state", "LATER"));
    }

    @Test
    void knowsNobodyWhoIsNotThere() {
        var ue = lab.ue();
        assertThatThrownBy(() -> asked(ue, "reauthenticate"))
                .isInstanceOfSatisfying(
                        UpstreamProblem.class,
                        problem -> assertThat(problem.upstreamStatus()).isEqualTo(404));
    }

    private Map<?, ?> asked(TestUe ue, String what) {
        var path = SbiPath.of("/lab/v1/ues/{supi}/" + what, ue.imsi().value());
        return lab.client().post(path, Map.of(), 202, Map.class).body();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> known(TestUe ue) {
        var all = lab.client().get(URI.create("/lab/v1/ues"), Map.class).body();
        return ((List<Map<String, Object>>) Objects.requireNonNull(all.get("ues")))
                .stream()
                        .filter(one -> ue.imsi().value().equals(one.get("supi")))
                        .findFirst()
                        .orElseThrow();
    }
}
