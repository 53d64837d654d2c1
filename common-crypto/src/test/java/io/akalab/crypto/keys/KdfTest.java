package io.akalab.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.PrivateField;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

class KdfTest {

    private final SplittableRandom random = new SplittableRandom(33220);

    @Test
    void writesEachParameterBeforeItsLength() {
        var s = Kdf.s(0x6A, Octets.ofAscii("ab"), Octets.of(), Octets.of(new byte[300]));
        assertThat(Octets.of(s, 0, 9)).isEqualTo(Octets.ofHex("6a" + "6162" + "0002" + "0000" + "0000"));
        assertThat(Octets.of(s, s.length - 2, 2)).isEqualTo(Octets.ofHex("012c"));
        assertThat(s).hasSize(1 + 4 + 2 + 302);
        assertThat(Kdf.s(0xFF)).isEqualTo(new byte[] {(byte) 0xFF});
    }

    @Test
    void refusesAParameterWhoseLengthTwoOctetsCannotTell() {
        assertThat(Kdf.s(0, Octets.of(new byte[0xFFFF]))).endsWith(0xFF, 0xFF);
        assertThatIllegalArgumentException().isThrownBy(() -> Kdf.s(0, Octets.of(new byte[0x10000])));
    }

    @Test
    void derivesWhatTwoOtherImplementationsDerive() throws GeneralSecurityException {
        for (int i = 0; i < 2000; i++) {
            var key = octets(1 + random.nextInt(64));
            var parameters = new Octets[random.nextInt(4)];
            var s = new ByteArrayOutputStream();
            int fc = random.nextInt(256);
            s.write(fc);
            for (int p = 0; p < parameters.length; p++) {
                parameters[p] = Octets.wrap(octets(random.nextInt(200)));
                s.writeBytes(parameters[p].toArray());
                s.write(parameters[p].length() / 256);
                s.write(parameters[p].length() % 256);
            }
            assertThat(Kdf.s(fc, parameters)).isEqualTo(s.toByteArray());
            assertThat(Kdf.derive(key, s.toByteArray()))
                    .isEqualTo(ofThePlatform(key, s.toByteArray()))
                    .isEqualTo(ofBouncyCastle(key, s.toByteArray()));
        }
    }

    /** RFC 4231 cases 1 to 4. */
    @Test
    void makesThePublishedMacs() {
        assertMac(
                "0b".repeat(20), hexOf("Hi There"), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        assertMac(
                hexOf("Jefe"),
                hexOf("what do ya want for nothing?"),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertMac("aa".repeat(20), "dd".repeat(50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
        assertMac(
                "0102030405060708090a0b0c0d0e0f10111213141516171819",
                "cd".repeat(50),
                "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    }

    @Test
    void refusesAKeyThatIsLongerThanABlock() {
        assertThat(Kdf.derive(new byte[64], new byte[1])).hasSize(32);
        assertThatIllegalArgumentException().isThrownBy(() -> Kdf.derive(new byte[65], new byte[1]));
    }

    @Test
    void derivesAfterARefusalAsBefore() {
        var before = Kdf.derive(new byte[32], new byte[1]);
        assertThatIllegalArgumentException().isThrownBy(() -> Kdf.derive(new byte[65], new byte[1]));
        assertThat(Kdf.derive(new byte[32], new byte[1])).isEqualTo(before);
    }

    @Test
    void keepsNothingOfTheKeyOrTheMessage() {
        var hmac = new HmacSha256();
        hmac.apply(octets(32), octets(50));
        assertThat(PrivateField.of(hmac, "inner", byte[].class)).containsOnly(0);
        assertThat(PrivateField.of(hmac, "outer", byte[].class)).containsOnly(0);
    }

    @Test
    void hashesTheTwoTogether() throws GeneralSecurityException {
        for (int i = 0; i < 200; i++) {
            var first = Octets.wrap(octets(random.nextInt(100)));
            var second = Octets.wrap(octets(random.nextInt(100)));
            assertThat(Kdf.hash(first, second))
                    .isEqualTo(MessageDigest.getInstance("SHA-256")
                            .digest(first.concat(second).toArray()));
        }
    }

    private static void assertMac(String key, String message, String mac) {
        assertThat(Kdf.derive(Octets.ofHex(key).toArray(), Octets.ofHex(message).toArray()))
                .isEqualTo(Octets.ofHex(mac).toArray());
    }

    private static String hexOf(String text) {
        return Octets.ofAscii(text).toHex();
    }

    private static byte[] ofThePlatform(byte[] key, byte[] s) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(s);
    }

    private static byte[] ofBouncyCastle(byte[] key, byte[] s) {
        var mac = new HMac(SHA256Digest.newInstance());
        mac.init(new KeyParameter(key));
        mac.update(s, 0, s.length);
        var output = new byte[32];
        mac.doFinal(output, 0);
        return output;
    }

    private byte[] octets(int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }
}
