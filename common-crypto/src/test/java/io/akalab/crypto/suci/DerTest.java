package io.akalab.crypto.suci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DerTest {

    /** Lengths of one octet and of two (X.690 clause 8.1.3); Bouncy Castle reads what was written, to its last octet. */
    @Test
    void wrapsASec1KeyOfAnyLength() throws Exception {
        for (int length = 0; length <= 228; length++) {
            var sec1 = new byte[length];
            Arrays.fill(sec1, (byte) length);
            var der = Der.pkcs8OfSec1(sec1);
            var read = PrivateKeyInfo.getInstance(ASN1Primitive.fromByteArray(der));
            assertThat(read.getPrivateKey().getOctets()).isEqualTo(sec1);
            assertThat(read.getPrivateKeyAlgorithm().getParameters()).isEqualTo(SECObjectIdentifiers.secp256r1);
            assertThat(read.getEncoded()).isEqualTo(der);
        }
        for (int length : new int[] {229, 255, 256, 300}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Der.pkcs8OfSec1(new byte[length]));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsThePointOfWhatItWraps(EciesProfile profile) {
        var point = Octets.of(new byte[profile.pointLength()]);
        var spki = Octets.wrap(Der.spki(profile, point));
        assertThat(Der.pointOfSpki(profile, spki)).contains(point);
        assertThat(SubjectPublicKeyInfo.getInstance(spki.toArray())
                        .getPublicKeyData()
                        .getBytes())
                .isEqualTo(point.toArray());
        for (var other : EciesProfile.values()) {
            if (other != profile) {
                assertThat(Der.pointOfSpki(other, spki)).isEmpty();
            }
        }
        assertThat(Der.pointOfSpki(profile, spki.slice(0, spki.length() - 1))).isEmpty();
        assertThat(Der.pointOfSpki(profile, spki.concat(Octets.of((byte) 0)))).isEmpty();
        assertThat(Der.pointOfSpki(profile, Octets.of())).isEmpty();
    }
}
