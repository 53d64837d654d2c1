package io.akalab.ausf.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AvPrime;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtCheckcode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.EapAkaPrimeKeys;
import io.akalab.crypto.keys.Emsk;
import io.akalab.crypto.keys.Kaut;
import io.akalab.crypto.keys.KeyDerivation;
import java.util.List;

/** One EAP-Request/AKA'-Challenge and what its response is measured by. */
final class AkaPrimeChallenge {

    private final Octets rand;
    private final AtRes expected;
    private final Kaut kAut;
    private final Emsk emsk;
    private final AkaPrimeMessage request;

    AkaPrimeChallenge(Octets rand, AtRes expected, Kaut kAut, Emsk emsk, AkaPrimeMessage request) {
        this.rand = rand;
        this.expected = expected;
        this.kAut = kAut;
        this.emsk = emsk;
        this.request = request;
    }

    /**
     * Makes a challenge of a vector, whose keys are wiped. There is no AT_BIDDING: EAP-AKA, which a UE could be bidden down
     * to, is not offered to anybody. AT_KDF offers the one function there is for 5G.
     */
    static AkaPrimeChallenge of(
            AvPrime vector, Supi supi, ServingNetworkName snn, int identifier, KeyDerivation derivation) {
        try (var ckPrime = vector.ckPrime();
                var ikPrime = vector.ikPrime()) {
            var keys = derivation.eapAkaPrimeKeys(ckPrime, ikPrime, supi);
            wipeUnused(keys);
            var request = AkaPrimeMessage.request(
                            identifier,
                            AkaPrimeSubtype.CHALLENGE,
                            List.of(
                                    new AtRand(vector.rand()),
                                    new AtAutn(vector.autn()),
                                    new AtKdf(AtKdf.CK_IK_PRIME),
                                    new AtKdfInput(snn.octets())))
                    .signed(keys.kAut());
            return new AkaPrimeChallenge(vector.rand(), AtRes.of(vector.xres()), keys.kAut(), keys.emsk(), request);
        }
    }

    Octets rand() {
        return rand;
    }

    AkaPrimeMessage request() {
        return request;
    }

    AtRes expected() {
        return expected;
    }

    Kaut kAut() {
        return kAut;
    }

    Emsk emsk() {
        return emsk;
    }

    /** Wipes the keys. */
    void wipe() {
        kAut.close();
        emsk.close();
    }

    /** Nothing is encrypted here, and nobody re-authenticates fast. */
    private static void wipeUnused(EapAkaPrimeKeys keys) {
        keys.kEncr().close();
        keys.kRe().close();
        keys.msk().close();
    }

    /**
     * Whether a response carries the right AT_MAC, and after that the right AT_RES with the right number of bits, each
     * compared in constant time, and asks for nothing that was not offered.
     */
    boolean isAnsweredBy(AkaPrimeMessage response) {
        return response.isSignedWith(kAut)
                && response.find(AtRes.class).map(expected::equals).orElse(false)
                && acceptsOfferedKdf(response)
                && sawNoIdentityRound(response);
    }

    /**
     * Whether a message names no other KDF than the offered one. With AT_KDF alone a peer asks for another (RFC 9048 clause
     * 3.2), and for one that was not offered it is refused; some repeat the offer beside their AT_RES, which does no harm.
     */
    static boolean acceptsOfferedKdf(AkaPrimeMessage response) {
        return response.kdfs().stream().allMatch(kdf -> kdf == AtKdf.CK_IK_PRIME);
    }

    /** A checkcode over AKA'-Identity messages is empty, for there were none (RFC 4187 clause 10.13). */
    private static boolean sawNoIdentityRound(AkaPrimeMessage response) {
        return response.find(AtCheckcode.class)
                .map(attribute -> attribute.checkcode().length() == 0)
                .orElse(true);
    }
}
