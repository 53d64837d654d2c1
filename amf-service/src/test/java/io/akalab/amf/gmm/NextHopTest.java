package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of ladder-01 to ladder-03 of ladder_generated.json, which two other implementations agree on. */
class NextHopTest {

    private static final KeyDerivation KDF = KeyDerivation.unobserved();

    @ParameterizedTest
    @CsvSource({
        "70a5d7fd9e9991c666fee4d30c4a2c4b0a5f7ed379f30cadc38a5da1dec6ad54, 133e96afb111dc921d8eff2078aef4237047e360371d8a5f426c16f9d291383c, 2f8b583bcc0042b065516ab7cce9e23f09ec121e799b685b5ea58477c405ecc0, 588953fc94247fcd9340f57b76b4aa6cd963f719cd8a9bddb0223fcf8d40d4e4",
        "f8d2509d070a4889f5beebc38e44a29bc2d11be62fb2258e2378ac75a593682b, 7c9cf5cb55b0148629852a445930743ece3a0e23b8079d1a9d886d9517900e96, 30509eda0176ec8c4429176274b5dbec53618f5b2e1dde3e5ff42a60f115dd6b, 1528d56656e64048f126632fcb80e063a131ed4dbe479f81c93ef492ed4d67bb",
        "ec8c94c5cf3fb15d2b3b8c8536d16eb991b8b24ecf80caf71b1653efe8023cad, 6e51c4ac9edf69f9ac35f22befb2b62acd7fd3ea0ceffd092c21de55d1fa9b9c, ceaa0621d8f970aa7c9f7690b854d80f1c356a1e700801b2cac7c3d1cd81ae5e, d227a78a71011913ce2d294f2ff8bdc2011cb1243b7a44b12405216c6d0fc06f"
    })
    void chainsFromKgnbOn(String kamf, String kgnb, String first, String second) {
        var one = NextHop.first(KDF, Kamf.of(hex(kamf)), Kgnb.of(hex(kgnb)));
        assertThat(one.ncc()).isEqualTo(1);
        assertThat(one.nh().matches(Nh.of(hex(first)))).isTrue();
        var two = one.next(KDF, Kamf.of(hex(kamf)));
        assertThat(two.ncc()).isEqualTo(2);
        assertThat(two.nh().matches(Nh.of(hex(second)))).isTrue();
    }

    @Test
    void countsInThreeBits() {
        var kamf = Kamf.of(new byte[32]);
        var chain = Stream.iterate(NextHop.first(KDF, kamf, Kgnb.of(new byte[32])), hop -> hop.next(KDF, kamf));
        assertThat(chain.limit(9).map(NextHop::ncc)).containsExactly(1, 2, 3, 4, 5, 6, 7, 0, 1);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
