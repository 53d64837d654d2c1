package io.akalab.amf.n2.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.akalab.amf.Lab;
import io.akalab.amf.TestUe;
import io.akalab.amf.n2.N2;
import io.akalab.amf.n2.UeState;
import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.ResetType;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.message.DownlinkNasTransport;
import io.akalab.ngap.message.InitialContextSetupRequest;
import io.akalab.ngap.message.InitialContextSetupResponse;
import io.akalab.ngap.message.NgReset;
import io.akalab.ngap.message.NgResetAcknowledge;
import io.akalab.ngap.message.NgSetupFailure;
import io.akalab.ngap.message.OverloadStart;
import io.akalab.ngap.message.OverloadStop;
import io.akalab.ngap.message.UeContextReleaseCommand;
import io.akalab.ngap.message.UeContextReleaseComplete;
import io.akalab.ngap.message.UeContextReleaseRequest;
import io.akalab.ngap.message.UplinkNasTransport;
import io.akalab.ngap.transport.N2Address;
import io.akalab.sbi.lab.LabTrace;
import io.akalab.sbi.lab.NgapProcedure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A gNB and its UEs against the whole AMF. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NgapRegistrationTest {

    private static final Cause INACTIVE = Cause.parse("radioNetwork/user-inactivity");

    private Lab lab;
    private Path capture;

    @BeforeAll
    void start(@TempDir Path directory) {
        capture = directory.resolve("n2.pcapng");
        lab = new Lab(
                "--akalab.amf.n2.addresses=tcp://127.0.0.1:0",
                "--akalab.amf.n2.capture=" + capture,
                "--akalab.lab.expose-keys=true");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void registersAUeAndReleasesIt() throws IOException, InterruptedException {
        try (var gnb = TestGnb.at(address(), 1).setUp()) {
            var ue = lab.ue();
            long id = register(gnb, ue, 1);
            gnb.send(1, new UeContextReleaseRequest(id, 1, INACTIVE));
            assertThat(gnb.receive(UeContextReleaseCommand.class).cause()).isEqualTo(INACTIVE);
            assertThat(lab.amf(N2.class).look(id, UeState::registered)).contains(true);
            gnb.send(1, new UeContextReleaseComplete(id, 1, null));
            assertThat(Files.size(capture)).isPositive();
        }
    }

    @Test
    void givesTheGnbTheKeyThatTheUeHas() throws IOException, InterruptedException {
        try (var gnb = TestGnb.at(address(), 2).setUp()) {
            var ue = lab.ue();
            var setup = contextSetup(gnb, ue, 7);
            var kgnb = KeyDerivation.unobserved().kgnb(ue.kamf(), 0);
            assertThat(setup.securityKey().toArray()).isEqualTo(kgnb.toArray());
            assertThat(setup.allowedNssai()).containsExactly(SNssai.of(1));
            assertThat(setup.capabilities().nrEncryption()).isEqualTo(0xE000);
        }
    }

    @Test
    void leavesAUeIdleWhoseGnbIsGone() throws IOException, InterruptedException {
        var gnb = TestGnb.at(address(), 3).setUp();
        var ue = lab.ue();
        register(gnb, ue, 1);
        gnb.dies();
        try (var again = TestGnb.at(address(), 3).setUp()) {
            register(again, ue, 1);
        }
    }

    @Test
    void listsTheGnbsThatAreThereAndThoseThatWereTurnedAway() throws IOException, InterruptedException {
        try (var gnb = TestGnb.at(address(), 4).setUp();
                var lost = TestGnb.at(address(), 5)) {
            register(gnb, lab.ue(), 1);
            lost.send(0, lost.setupRequest(TestGnb.area(42, TestGnb.PLMN, SNssai.of(1))));
            lost.receive(NgSetupFailure.class);
            var listed = lab.client().get(URI.create("/lab/v1/gnbs"), Listed.class).body();
            assertThat(listed.gnbs())
                    .filteredOn(each -> each.id().equals("gnb-999-70-000004"))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.state()).isEqualTo("CONNECTED");
                        assertThat(each.name()).isEqualTo("test-gnb-4");
                        assertThat(each.ues()).isOne();
                    });
            assertThat(listed.gnbs())
                    .filteredOn(each -> each.id().equals("gnb-999-70-000005"))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.state()).isEqualTo("REFUSED");
                        assertThat(each.reason()).contains("TAC 42");
                    });
            assertThat(lab.amf(LabTrace.class)
                            .entries(entry -> entry.event() instanceof NgapProcedure procedure
                                    && procedure.messageName().equals("NG Setup Failure")))
                    .isNotEmpty();
        }
    }

    @Test
    void tellsGnbsOfOverloadAndResetsThemWhereALabSaysSo() throws IOException, InterruptedException {
        try (var gnb = TestGnb.at(address(), 6).setUp()) {
            order("overload-start", Map.of("reduction", 25));
            assertThat(gnb.receive(OverloadStart.class).reduction()).isEqualTo(25);
            order("overload-stop", Map.of());
            gnb.receive(OverloadStop.class);
            var reset = CompletableFuture.runAsync(() -> order("reset", Map.of("gnb", "gnb-999-70-000006")));
            assertThat(gnb.receive(NgReset.class).resetType()).isEqualTo(new ResetType.All());
            gnb.send(0, new NgResetAcknowledge(List.of()));
            reset.join();
        }
    }

    @Test
    void isHealthyWhileItIsServed() {
        var health = lab.amf(N2Health.class).health();
        assertThat(health.getStatus().getCode()).isEqualTo("UP");
        assertThat(health.getDetails()).containsKeys("addresses", "gnbs");
    }

    private N2Address address() {
        return lab.amf(N2Server.class).addresses().getFirst();
    }

    private void order(String what, Map<String, ?> body) {
        lab.client().post(URI.create("/lab/v1/n2/" + what), body, 200, Map.class);
    }

    private long register(TestGnb gnb, TestUe ue, long ranUeNgapId) throws InterruptedException {
        var setup = contextSetup(gnb, ue, ranUeNgapId);
        long id = setup.amfUeNgapId();
        gnb.send(1, new InitialContextSetupResponse(id, ranUeNgapId));
        say(gnb, id, ranUeNgapId, ue.nas()
                .protect(SecurityHeaderType.INTEGRITY_CIPHERED, new RegistrationComplete().encode()));
        return id;
    }

    private InitialContextSetupRequest contextSetup(TestGnb gnb, TestUe ue, long ranUeNgapId)
            throws InterruptedException {
        gnb.open(ranUeNgapId, ue.begin());
        var challenge = gnb.receive(DownlinkNasTransport.class);
        long id = challenge.amfUeNgapId();
        ue.hears(challenge.nasPdu());
        say(gnb, id, ranUeNgapId, ue.answer(ue.received(AuthenticationRequest.class)).encode());
        ue.hears(gnb.receive(DownlinkNasTransport.class).nasPdu());
        say(gnb, id, ranUeNgapId, ue.secure());
        var setup = gnb.receive(InitialContextSetupRequest.class);
        ue.hears(Objects.requireNonNull(setup.nasPdu())).received(RegistrationAccept.class);
        return setup;
    }

    private static void say(TestGnb gnb, long id, long ranUeNgapId, Octets nasPdu) {
        gnb.send(1, new UplinkNasTransport(id, ranUeNgapId, nasPdu, TestGnb.location()));
    }

    record Listed(int count, List<ListedOne> gnbs) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ListedOne(String id, String name, String state, @Nullable Integer ues, @Nullable String reason) {}
}
