package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Slice;
import io.akalab.crypto.Octets;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.RegistrationAccept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An AMF that ends or is killed, and the one that comes after it. */
class RestartTest {

    @TempDir
    private Path directory;

    @Test
    void sendsAUeAwayThatGoesAfterTheAmfWasKilled() throws IOException {
        PortUe ue;
        try (var lab = lab(directory)) {
            ue = lab.ue().register().idle();
            kill();
        }
        var nextBefore = ue.nas().nextToReceive();
        try (var lab = lab(directory.resolve("killed"))) {
            ue.meets(lab.n2());
            assertThat(lab.context(ue).isRegistered()).isTrue();
            assertThat(lab.context(ue).allowedNssai()).containsExactly(new Slice(1, null));
            ue.initial(deregistration(ue));
            ue.read(ue.gnb().take().getFirst(), DeregistrationAcceptToUe.class);
            assertThat(ue.nas().nextToReceive().value())
                    .isGreaterThan(nextBefore.value())
                    .isLessThanOrEqualTo(nextBefore.value() + UeMemory.DOWNLINK_BLOCK + 1);
            assertThat(lab.context(ue).isRegistered()).isFalse();
        }
    }

    @Test
    void registersAUeAgainWithoutAnAuthentication() throws IOException {
        PortUe ue;
        try (var lab = lab(directory)) {
            ue = lab.ue().register();
            kill();
        }
        try (var lab = lab(directory.resolve("killed"))) {
            ue.meets(lab.n2());
            ue.initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
            ue.complete(ue.taken(Downlink.InitialContextSetup.class));
            assertThat(lab.lab().ausf().requests(ue.imsi())).isEmpty();
        }
    }

    /** Whatever the AMF that was killed has accepted is old for the next one. */
    @Test
    void acceptsNoMessageTwice() throws IOException {
        PortUe ue;
        Octets heard;
        try (var lab = lab(directory)) {
            ue = lab.ue().register().idle();
            heard = ue.nas()
                    .protect(
                            SecurityHeaderType.INTEGRITY,
                            ue.registrationAgain(RegistrationType.MOBILITY_UPDATING)
                                    .encode());
            ue.initial(heard);
            kill();
        }
        try (var lab = lab(directory.resolve("killed"))) {
            ue.meets(lab.n2());
            ue.initial(heard);
            // It is as good as a message without protection: whoever says so is authenticated.
            assertThat(PortUe.pdu(ue.gnb().take().getFirst()).toArray()[1]).isZero();
            assertThat(lab.security(ue).nas().nextToReceive().value())
                    .isEqualTo(ue.nas().nextToSend().value());
        }
    }

    @Test
    void knowsAUeThatHasGoneAsOneThatIsNotRegistered() throws IOException {
        PortUe ue;
        try (var lab = lab(directory)) {
            ue = lab.ue().register();
            ue.send(deregistration(ue));
            kill();
        }
        try (var lab = lab(directory.resolve("killed"))) {
            ue.meets(lab.n2());
            assertThat(lab.context(ue).isRegistered()).isFalse();
            ue.initialProtected(ue.registrationAgain(RegistrationType.INITIAL));
            ue.complete(ue.taken(Downlink.InitialContextSetup.class));
            assertThat(lab.context(ue).isRegistered()).isTrue();
        }
    }

    @Test
    void keepsBothGutisOfAUeThatHasNotConfirmed() throws IOException {
        PortUe ue;
        RegistrationAccept accept;
        try (var lab = lab(directory)) {
            ue = lab.ue().register();
            ue.sendProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
            accept = ue.read(ue.gnb().take().getFirst(), RegistrationAccept.class);
            kill();
        }
        try (var lab = lab(directory.resolve("killed"))) {
            var context = lab.context(ue);
            assertThat(lab.contexts().find(accept.guti().orElseThrow())).contains(context);
            assertThat(lab.contexts().find(ue.guti())).contains(context);
        }
    }

    private static PortLab lab(Path dataDir) {
        return new PortLab("--akalab.amf.data-dir=" + dataDir);
    }

    private static Octets deregistration(PortUe ue) {
        var request = new DeregistrationRequestFromUe(
                DeregistrationType.NORMAL, ue.nas().ngKsi(), new MobileIdentity.FiveGGuti(ue.guti()));
        return ue.nas().protect(SecurityHeaderType.INTEGRITY, request.encode());
    }

    /** What a kill at this moment leaves behind. */
    private void kill() throws IOException {
        var killed = Files.createDirectories(directory.resolve("killed"));
        try (var files = Files.list(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, killed.resolve(file.getFileName()));
            }
        }
    }
}
