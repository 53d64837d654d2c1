package io.akalab.nas.security;

import static io.akalab.nas.element.SecurityHeaderType.INTEGRITY;
import static io.akalab.nas.element.SecurityHeaderType.INTEGRITY_CIPHERED;
import static io.akalab.nas.element.SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT;
import static io.akalab.nas.element.SecurityHeaderType.INTEGRITY_NEW_CONTEXT;
import static io.akalab.nas.element.SecurityHeaderType.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.SecurityHeaderType;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NasSecurityContextTest {

    private static final Octets MESSAGE = Octets.ofHex("7e0043");

    private final NasSecurityContext ue = context(Role.UE, Nea.NEA2, NasCount.ZERO);
    private final NasSecurityContext network = context(Role.NETWORK, Nea.NEA2, NasCount.ZERO);

    @Test
    void carriesMessagesBothWaysUnderEveryCount() {
        for (int i = 0; i < 600; i++) {
            assertThat(plain(network.unprotect(ue.protect(INTEGRITY_CIPHERED, MESSAGE))))
                    .isEqualTo(MESSAGE);
            assertThat(plain(ue.unprotect(network.protect(INTEGRITY_CIPHERED, MESSAGE))))
                    .isEqualTo(MESSAGE);
        }
        assertThat(network.lastUplink()).contains(new NasCount(599));
        assertThat(ue.lastUplink()).contains(new NasCount(599));
    }

    @ParameterizedTest
    @EnumSource(names = {"INTEGRITY_CIPHERED", "INTEGRITY_CIPHERED_NEW_CONTEXT"})
    void ciphersWhereTheTypeSaysSo(SecurityHeaderType type) {
        assertThat(payload(ue.protect(type, MESSAGE))).isNotEqualTo(MESSAGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTEGRITY", "INTEGRITY_NEW_CONTEXT"})
    void leavesAMessageReadableWhereTheTypeSaysSo(SecurityHeaderType type) {
        assertThat(payload(ue.protect(type, MESSAGE))).isEqualTo(MESSAGE);
    }

    @Test
    void acceptsAfterLostMessages() {
        for (int i = 0; i < 200; i++) {
            ue.protect(INTEGRITY, MESSAGE);
        }

        assertThat(network.unprotect(ue.protect(INTEGRITY, MESSAGE)))
                .isEqualTo(new Unprotected.Verified(MESSAGE, new NasCount(200), INTEGRITY));
    }

    @Test
    void refusesAMessageThatOvertookAnother() {
        var first = ue.protect(INTEGRITY_CIPHERED, MESSAGE);
        network.unprotect(ue.protect(INTEGRITY_CIPHERED, MESSAGE));

        assertThat(network.unprotect(first)).isEqualTo(new Unprotected.Replayed(NasCount.ZERO));
    }

    @Test
    void refusesEveryMessageASecondTimeBeyondAWrapOfTheSequenceNumber() {
        var sent = new ArrayList<Octets>();
        for (int i = 0; i < 300; i++) {
            sent.add(ue.protect(INTEGRITY_CIPHERED, MESSAGE));
            network.unprotect(sent.getLast());
        }
        for (var pdu : sent) {
            assertThat(network.unprotect(pdu)).isNotInstanceOf(Unprotected.Verified.class);
        }
        assertThat(network.nextToReceive()).isEqualTo(new NasCount(300));
    }

    @Test
    void doesNotMoveOnAForgedMessage() {
        var forged = ue.protect(INTEGRITY, MESSAGE).toArray();
        forged[3] ^= 1;

        assertThat(network.unprotect(Octets.of(forged))).isEqualTo(new Unprotected.MacFailure());
        assertThat(network.nextToReceive()).isEqualTo(NasCount.ZERO);
    }

    @Test
    void refusesItsOwnMessageReflected() {
        assertThat(network.unprotect(network.protect(INTEGRITY, MESSAGE))).isEqualTo(new Unprotected.MacFailure());
    }

    @Test
    void refusesTypesThatHaveNoPlaceInTheDirection() {
        assertThat(network.unprotect(ue.protect(INTEGRITY_NEW_CONTEXT, MESSAGE)))
                .isInstanceOf(Unprotected.Malformed.class);
        assertThat(ue.unprotect(network.protect(INTEGRITY_CIPHERED_NEW_CONTEXT, MESSAGE)))
                .isInstanceOf(Unprotected.Malformed.class);
    }

    /** A COUNT must not come twice under one key, whichever algorithms it is used with. */
    @Test
    void goesOnWithItsCountsUnderOtherAlgorithms() {
        network.protect(INTEGRITY, MESSAGE);
        var other = network.withAlgorithms(network.knasEnc(), network.knasInt(), Nea.NEA1, Nia.NIA1);
        assertThat(other.nextToSend()).isEqualTo(new NasCount(1));
        other.protect(INTEGRITY, MESSAGE);
        assertThat(network.nextToSend()).isEqualTo(new NasCount(2));
        network.unprotect(ue.protect(INTEGRITY, MESSAGE));
        assertThat(other.nextToReceive()).isEqualTo(new NasCount(1));
        assertThat(other.ngKsi()).isEqualTo(network.ngKsi());
    }

    @Test
    void refusesToProtectAsPlain() {
        assertThatThrownBy(() -> ue.protect(PLAIN, MESSAGE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToSendWhenNoCountIsLeft() {
        var worn = context(Role.UE, Nea.NEA2, new NasCount(0xFFFFFF));

        assertThatThrownBy(() -> worn.protect(INTEGRITY, MESSAGE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsAPlainMessage() {
        assertThat(network.unprotect(MESSAGE)).isEqualTo(new Unprotected.NotProtected(MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7e02", "7e0200000000", "7e01000000"})
    void refusesAHeaderCutShort(String hex) {
        assertThat(network.unprotect(Octets.ofHex(hex))).isInstanceOf(Unprotected.Malformed.class);
    }

    @Test
    void answersRandomOctetsWithAValueAndNeverVerifiesThem() {
        var random = new Random(33_401);
        for (int i = 0; i < 5_000; i++) {
            var octets = new byte[random.nextInt(40)];
            random.nextBytes(octets);
            if (octets.length > 1) {
                octets[0] = 0x7E;
                octets[1] = (byte) random.nextInt(8);
            }

            assertThat(network.unprotect(Octets.of(octets))).isNotInstanceOf(Unprotected.Verified.class);
        }
    }

    @Test
    void ciphersAContainerWithTheCountOfTheMessageAroundIt() {
        var ciphered = ue.cryptContainer(new NasCount(3), MESSAGE);

        assertThat(ciphered).isNotEqualTo(MESSAGE);
        assertThat(network.cryptContainer(new NasCount(3), ciphered)).isEqualTo(MESSAGE);
    }

    @Test
    void failsAfterItsKeysAreWiped() {
        ue.close();

        assertThatThrownBy(() -> ue.protect(INTEGRITY, MESSAGE)).isInstanceOf(IllegalStateException.class);
    }

    private static Octets plain(Unprotected unprotected) {
        return ((Unprotected.Verified) unprotected).plain();
    }

    private static Octets payload(Octets pdu) {
        return ProtectedPdu.of(pdu).payload();
    }

    private static NasSecurityContext context(Role role, Nea nea, NasCount count) {
        var key = Octets.ofHex("2bd6459f82c5b300952c49104881ff48").toArray();
        return new NasSecurityContext(
                role, NgKsi.ofNative(0), KnasEnc.of(key), KnasInt.of(key), nea, Nia.NIA2, count, count);
    }
}
