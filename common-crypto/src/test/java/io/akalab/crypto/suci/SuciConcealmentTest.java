package io.akalab.crypto.suci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Suci.HomePlmn;
import io.akalab.crypto.identity.Suci.HomeRealm;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.suci.Deconcealment.Cause;
import io.akalab.crypto.suci.Deconcealment.InvalidOutput;
import io.akalab.crypto.suci.Deconcealment.KeyOfAnotherProfile;
import io.akalab.crypto.suci.Deconcealment.Reason;
import io.akalab.crypto.suci.Deconcealment.Refused;
import io.akalab.crypto.suci.Deconcealment.Revealed;
import io.akalab.crypto.suci.Deconcealment.UnknownKey;
import io.akalab.crypto.suci.Deconcealment.UnsupportedScheme;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuciConcealmentTest {

    private static final Plmn HOME = new Plmn("999", "70");

    private final HomeNetworkKeyPair a = HomeNetworkKeyPair.generate(1, EciesProfile.A);
    private final HomeNetworkKeyPair b = HomeNetworkKeyPair.generate(2, EciesProfile.B);
    private final HomeNetworkKeys keys = HomeNetworkKeys.of(a, b);
    private final SuciDeconcealer deconcealer = new SuciDeconcealer(keys);
    private final SuciConcealer concealer = new SuciConcealer();

    @ParameterizedTest
    @EnumSource
    void revealsWhatItConcealed(EciesProfile profile) {
        var random = new SplittableRandom(4);
        var key = keys.current(profile).orElseThrow().publicKey();
        for (int i = 0; i < 60; i++) {
            int mncLength = 2 + i % 2;
            var digits = new StringBuilder("99970");
            for (int more = random.nextInt(1, 10); more >= 0; more--) {
                digits.append(random.nextInt(10));
            }
            var imsi = new Imsi(digits.toString());
            var suci = concealer.conceal(imsi, mncLength, "12", key);
            assertThat(suci.homeNetwork()).isEqualTo(new HomePlmn(imsi.plmn(mncLength)));
            assertThat(suci.scheme()).isEqualTo(profile.scheme());
            assertThat(deconcealer.deconceal(Suci.parse(suci.value()))).isEqualTo(new Revealed(imsi));
        }
        for (var address : List.of("a@b", "Jürgen@example.org", "x@y@z.example", "u".repeat(200) + "@r")) {
            var nai = new Nai(address);
            var suci = concealer.conceal(nai, "0", key);
            assertThat(suci.homeNetwork()).isEqualTo(new HomeRealm(nai.realm()));
            assertThat(deconcealer.deconceal(suci)).isEqualTo(new Revealed(nai));
        }
    }

    @ParameterizedTest
    @EnumSource
    void concealsTheSameSupiOtherwiseEachTime(EciesProfile profile) {
        var key = keys.current(profile).orElseThrow().publicKey();
        var outputs = new HashSet<String>();
        for (int i = 0; i < 50; i++) {
            assertThat(outputs.add(concealer
                            .conceal(new Imsi("999700000000001"), 2, "0", key)
                            .output()))
                    .isTrue();
        }
    }

    @Test
    void revealsTheNullScheme() {
        assertThat(deconcealer.deconceal(Suci.nullScheme(HOME, "0000000001", "0")))
                .isEqualTo(new Revealed(Supi.parse("imsi-999700000000001")));
        assertThat(deconcealer.deconceal(Suci.nullScheme(HOME, "not digits", "0")))
                .isEqualTo(new InvalidOutput(Reason.INVALID_INPUT));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 11, 12, 15})
    void refusesASchemeThatNobodyHas(int scheme) {
        assertRefused(with(scheme, 1, "00"), new UnsupportedScheme(scheme), Cause.UNSUPPORTED_PROTECTION_SCHEME);
    }

    @Test
    void refusesAnUnknownKeyAndAKeyOfTheOtherProfile() {
        var imsi = new Imsi("999700000000001");
        var suci = concealer.conceal(imsi, 2, "0", a.publicKey());
        assertRefused(with(1, 3, suci.output()), new UnknownKey(3), Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER);
        assertRefused(
                with(1, 2, suci.output()),
                new KeyOfAnotherProfile(2, EciesProfile.B),
                Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER);
        assertRefused(
                with(2, 1, suci.output()),
                new KeyOfAnotherProfile(1, EciesProfile.A),
                Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER);
        assertRefused(with(2, 2, suci.output()), new InvalidOutput(Reason.INVALID_POINT), Cause.INVALID_SCHEME_OUTPUT);
    }

    /** A point and a tag with nothing between them conceal nothing, and half an octet is none. */
    @ParameterizedTest
    @EnumSource
    void refusesAnOutputThatEndsBeforeItsTag(EciesProfile profile) {
        var key = keys.current(profile).orElseThrow().publicKey();
        var suci = concealer.conceal(new Imsi("999700000000001"), 2, "0", key);
        int least = 2 * (profile.pointLength() + 8);
        for (int digits : new int[] {1, 2, least - 2, least - 1, least, least + 1}) {
            assertRefused(
                    with(suci.scheme(), key.id(), suci.output().substring(0, digits)),
                    new InvalidOutput(Reason.TRUNCATED),
                    Cause.INVALID_SCHEME_OUTPUT);
        }
        assertRefused(
                with(suci.scheme(), key.id(), suci.output().substring(0, least + 2)),
                new InvalidOutput(Reason.WRONG_TAG),
                Cause.INVALID_SCHEME_OUTPUT);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatWasMadeForAnotherKey(EciesProfile profile) {
        var other = HomeNetworkKeyPair.generate(profile.scheme(), profile);
        var suci = concealer.conceal(new Imsi("999700000000001"), 2, "0", other.publicKey());
        assertRefused(suci, new InvalidOutput(Reason.WRONG_TAG), Cause.INVALID_SCHEME_OUTPUT);
    }

    /** The tag is right and the content is not: a sender that has the public key can do that. */
    @ParameterizedTest
    @ValueSource(strings = {"1a", "0f10", "ff", "aa00", "00000000000000000000000000"})
    void refusesWhatIsNoMsin(String input) {
        var output = concealer.output(a.publicKey(), Octets.ofHex(input));
        assertRefused(with(1, 1, output.toHex()), new InvalidOutput(Reason.INVALID_INPUT), Cause.INVALID_SCHEME_OUTPUT);
    }

    @Test
    void refusesWhatIsNoUsername() {
        var output = concealer.output(a.publicKey(), Octets.ofHex("c328"));
        assertRefused(
                new Suci(new HomeRealm("example.org"), "0", 1, 1, output.toHex()),
                new InvalidOutput(Reason.INVALID_INPUT),
                Cause.INVALID_SCHEME_OUTPUT);
    }

    @Test
    void revealsWithARetiredKeyUntilItIsRemoved() {
        var old = concealer.conceal(new Imsi("999700000000001"), 2, "0", a.publicKey());
        var next = HomeNetworkKeyPair.generate(3, EciesProfile.A);
        keys.add(next);
        assertThat(keys.current(EciesProfile.A)).contains(next);
        assertThat(keys.current(EciesProfile.B)).contains(b);
        assertThat(deconcealer.deconceal(old)).isInstanceOf(Revealed.class);
        var current = concealer.conceal(new Imsi("999700000000001"), 2, "0", next.publicKey());
        assertThat(deconcealer.deconceal(current)).isInstanceOf(Revealed.class);
        assertThat(keys.remove(1)).isTrue();
        assertThat(keys.remove(1)).isFalse();
        assertRefused(old, new UnknownKey(1), Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER);
        assertThat(deconcealer.deconceal(current)).isInstanceOf(Revealed.class);
        assertThatIllegalStateException().isThrownBy(() -> a.privateKey().toArray());
        assertThat(keys.publicKeys()).containsExactly(b.publicKey(), next.publicKey());
    }

    @Test
    void takesAKeyThatIsWipedMeanwhileForUnknown() {
        var suci = concealer.conceal(new Imsi("999700000000001"), 2, "0", b.publicKey());
        assertThat(deconcealer.deconceal(suci)).isInstanceOf(Revealed.class);
        b.close();
        assertRefused(suci, new UnknownKey(2), Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER);
    }

    @Test
    void refusesToRemoveTheCurrentKeyWhileARetiredOneStays() {
        keys.add(HomeNetworkKeyPair.generate(3, EciesProfile.A));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.remove(3));
        assertThat(keys.remove(2)).isTrue();
        assertThat(keys.current(EciesProfile.B)).isEmpty();
    }

    @Test
    void refusesTwoKeysOfOneIdentifier() {
        assertThatIllegalArgumentException().isThrownBy(() -> keys.add(HomeNetworkKeyPair.generate(1, EciesProfile.B)));
        assertThat(keys.find(1)).contains(a);
        assertThat(HomeNetworkKeyPair.generate(255, EciesProfile.A).id()).isEqualTo(255);
        for (int id : new int[] {-1, 0, 256}) {
            assertThatIllegalArgumentException().isThrownBy(() -> HomeNetworkKeyPair.generate(id, EciesProfile.A));
        }
    }

    @Test
    void refusesToConcealForAPointThatIsNone() {
        var low = new HomeNetworkPublicKey(1, EciesProfile.A, Octets.of(new byte[32]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concealer.conceal(new Imsi("999700000000001"), 2, "0", low));
        assertThatIllegalArgumentException().isThrownBy(() -> new HomeNetworkPublicKey(1, EciesProfile.A, Octets.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HomeNetworkPublicKey(1, EciesProfile.B, Octets.of(new byte[33])));
    }

    @Test
    void keepsPrivateKeysOutOfItsTextForm() {
        assertThat(b).hasToString("HomeNetworkKeyPair[2, B]");
        assertThat(deconcealer
                        .deconceal(Suci.nullScheme(HOME, "0000000001", "0"))
                        .toString())
                .doesNotContain("99970");
    }

    private void assertRefused(Suci suci, Refused expected, Cause cause) {
        assertThat(deconcealer.deconceal(suci)).isEqualTo(expected);
        assertThat(expected.cause()).isEqualTo(cause);
    }

    private static Suci with(int scheme, int keyId, String output) {
        return new Suci(new HomePlmn(HOME), "0", scheme, keyId, output);
    }
}
