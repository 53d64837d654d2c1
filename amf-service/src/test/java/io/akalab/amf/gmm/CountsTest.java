package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.CountInput;
import io.akalab.crypto.algorithms.Direction;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.security.NasCount;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.nas.security.Role;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** NAS COUNTs across an overflow, and near their end (TS 33.501 clause 6.4.3.1, TS 24.501 clause 4.4.3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountsTest {

    private static final GmmStatus SOMETHING = new GmmStatus(GmmCause.PROTOCOL_ERROR_UNSPECIFIED);

    private PortLab lab;

    @BeforeAll
    void start() {
        lab = new PortLab("--akalab.amf.count-threshold=16777000");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void followsTheOverflowInBothDirections() {
        var ue = lab.ue().register();
        at(ue, 0x1FF);
        for (int message = 0; message < 3; message++) {
            ue.sendProtected(SOMETHING).receivedNothing();
        }
        assertThat(security(ue).nas().nextToReceive()).isEqualTo(new NasCount(0x202));
        lab.gmm().reauthenticate(ue.imsi());
        var challenge = ue.taken(Downlink.NasTransport.class);
        assertThat(ProtectedPdu.of(PortUe.pdu(challenge)).sequenceNumber()).isEqualTo(0xFF);
        ue.read(challenge, AuthenticationRequest.class);
        lab.pass(Duration.ofSeconds(6));
        var again = ue.taken(Downlink.NasTransport.class);
        assertThat(ProtectedPdu.of(PortUe.pdu(again)).sequenceNumber()).isZero();
        ue.read(again, AuthenticationRequest.class);
    }

    @Test
    void doesNotTakeAnOldCountForOneAfterTheOverflow() {
        var ue = lab.ue().register();
        at(ue, 0x1FE);
        var old = ue.nas().protect(SecurityHeaderType.INTEGRITY_CIPHERED, SOMETHING.encode());
        ue.send(old);
        ue.sendProtected(SOMETHING);
        ue.sendProtected(SOMETHING);
        var next = security(ue).nas().nextToReceive();
        ue.send(old).receivedNothing();
        assertThat(security(ue).nas().nextToReceive()).isEqualTo(next);
    }

    @Test
    void authenticatesAConnectedUeWhoseCountsComeToTheirEnd() {
        var ue = lab.ue().register();
        at(ue, 16777000 - 1);
        ue.sendProtected(SOMETHING);
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.taken(Downlink.ContextModification.class);
        assertThat(security(ue).nas().nextToReceive()).isEqualTo(new NasCount(1));
        assertThat(security(ue).nas().nextToSend()).isEqualTo(new NasCount(1));
    }

    @Test
    void releasesAUeThatCannotBeAuthenticatedAtTheEndOfItsCounts() {
        var ue = lab.ue().register();
        lab.lab().ausf().refuse(ue.imsi(), io.akalab.sbi.problem.Cause.SYSTEM_FAILURE);
        at(ue, 16777000);
        ue.sendProtected(SOMETHING);
        ue.taken(Downlink.ContextReleaseCommand.class);
    }

    @Test
    void releasesAUeRatherThanUseTheLastCount() {
        var ue = lab.ue().register();
        at(ue, 0xFFFFFF - 1);
        lab.gmm().deregister(ue.imsi());
        ue.taken(Downlink.NasTransport.class);
        lab.pass(Duration.ofSeconds(3));
        ue.taken(Downlink.ContextReleaseCommand.class);
    }

    @Test
    void takesNoMessageWithTheLastCount() {
        var ue = lab.ue().register();
        at(ue, 0xFFFFFF - 1);
        var before = security(ue).nas().nextToReceive();
        ue.send(withTheLastCount(ue, SOMETHING.encode()));
        assertThat(security(ue).nas().nextToReceive()).isEqualTo(before);
    }

    /** What a UE never sends: its MAC is right. */
    private static Octets withTheLastCount(PortUe ue, Octets plain) {
        var input = new CountInput(0xFFFFFF, 1, Direction.UPLINK);
        var covered = ByteBuffer.allocate(1 + plain.length()).put((byte) 0xFF).put(plain.toArray());
        var mac = ue.nas().nia().mac(ue.nas().knasInt(), input, covered.array());
        return Octets.ofHex("7e01" + mac.toHex() + "ff" + plain.toHex());
    }

    private UeSecurity security(PortUe ue) {
        return lab.security(ue);
    }

    /** Lets both sides have used all COUNTs below that one. */
    private void at(PortUe ue, int count) {
        var inUse = security(ue);
        var next = new NasCount(count);
        var derivation = KeyDerivation.unobserved();
        var kamf = Kamf.of(inUse.kamf().toArray());
        var nas = new NasSecurityContext(
                Role.NETWORK,
                inUse.nas().ngKsi(),
                derivation.knasEnc(kamf, inUse.nas().nea()),
                derivation.knasInt(kamf, inUse.nas().nia()),
                inUse.nas().nea(),
                inUse.nas().nia(),
                next,
                next);
        var context = lab.context(ue);
        context.security(new UeSecurity(kamf, null, inUse.capability(), nas));
        context.gnbHasNewKeys();
        ue.nearsTheEnd((1 << 24) - count);
    }
}
