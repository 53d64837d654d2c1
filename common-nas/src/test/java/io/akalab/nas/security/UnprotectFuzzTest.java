package io.akalab.nas.security;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import io.akalab.nas.element.NgKsi;
import java.util.Arrays;
import java.util.List;

/** What comes in, under fixed keys. */
class UnprotectFuzzTest {

    private static final List<NasCount> COUNTS = List.of(NasCount.ZERO, new NasCount(0x1FF), new NasCount(0xFFFFFE));

    @FuzzTest
    void takesOnlyWhatHasTheMac(byte[] octets) {
        var pdu = Octets.of(octets);
        for (var role : Role.values()) {
            COUNTS.forEach(count -> takesNothing(role, count, pdu));
            takesWhatHasNoMac(role, pdu);
        }
    }

    /** The fuzzer has no key, so that whatever is taken was guessed. */
    private static void takesNothing(Role role, NasCount count, Octets pdu) {
        var context = context(role, Nea.NEA2, Nia.NIA2, count);
        if (context.unprotect(pdu) instanceof Unprotected.Verified) {
            throw new AssertionError("a MAC was guessed");
        }
        require(context.nextToReceive().equals(count), "the COUNT moved for nothing");
    }

    /** NIA0 lets the fuzzer past the MAC, and every sequence number come again with the next overflow. */
    private static void takesWhatHasNoMac(Role role, Octets pdu) {
        var context = context(role, Nea.NEA0, Nia.NIA0, NasCount.ZERO);
        if (context.unprotect(pdu) instanceof Unprotected.Verified(var plain, var count, var type)) {
            var taken = ProtectedPdu.of(pdu);
            require(context.nextToReceive().equals(count.next()), "the COUNT moved elsewhere");
            require(taken.payload().equals(plain) && taken.type() == type, "what came out is not what was in it");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    static NasSecurityContext context(Role role, Nea nea, Nia nia, NasCount count) {
        var key = new byte[16];
        Arrays.fill(key, (byte) 0x5A);
        return new NasSecurityContext(
                role, NgKsi.ofNative(0), KnasEnc.of(key.clone()), KnasInt.of(key), nea, nia, count, count);
    }
}
