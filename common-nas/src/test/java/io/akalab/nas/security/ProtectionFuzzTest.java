package io.akalab.nas.security;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.SecurityHeaderType;
import java.util.Arrays;
import java.util.List;

/** What goes out comes in again: the first two octets choose algorithms and security header type, the others are the message. */
class ProtectionFuzzTest {

    private static final List<SecurityHeaderType> FROM_UE = List.of(
            SecurityHeaderType.INTEGRITY,
            SecurityHeaderType.INTEGRITY_CIPHERED,
            SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT);

    @FuzzTest
    void takesOffWhatWasPutOn(byte[] octets) {
        if (octets.length < 2) {
            return;
        }
        int nea = octets[0] & 3;
        int nia = octets[0] >> 2 & 3;
        var type = FROM_UE.get(Math.floorMod(octets[1], FROM_UE.size()));
        var plain = Octets.of(Arrays.copyOfRange(octets, 2, octets.length));

        var unprotected = context(Role.NETWORK, nea, nia)
                .unprotect(context(Role.UE, nea, nia).protect(type, plain));

        if (!unprotected.equals(new Unprotected.Verified(plain, NasCount.ZERO, type))) {
            throw new AssertionError("what was protected is not what came out");
        }
    }

    private static NasSecurityContext context(Role role, int nea, int nia) {
        return UnprotectFuzzTest.context(role, Nea.of(nea), Nia.of(nia), NasCount.ZERO);
    }
}
