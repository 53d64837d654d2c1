package io.akalab.crypto.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The derivations of TS 33.501 Annex A, in the order of its clauses, then those of AKMA (TS 33.535 Annex A). Where an observer is given, it sees each one with all
 * its inputs; without one nothing but the result is made.
 */
public final class KeyDerivation {

    private static final KeyDerivation UNOBSERVED = new KeyDerivation(null);
    private static final int HALF = 16;

    private final @Nullable Consumer<Derivation> observer;

    private KeyDerivation(@Nullable Consumer<Derivation> observer) {
        this.observer = observer;
    }

    /** Derivations that nobody watches. */
    public static KeyDerivation unobserved() {
        return UNOBSERVED;
    }

    /** Derivations that are told to {@code observer} with every key in clear: for a lab, on purpose. */
    public static KeyDerivation observedBy(Consumer<Derivation> observer) {
        return new KeyDerivation(observer);
    }

    /** A.2: K<sub>AUSF</sub> for 5G AKA; SQN⊕AK has 6 octets. */
    public Kausf kausf(Ck ck, Ik ik, ServingNetworkName snn, Octets sqnXorAk) {
        return new Kausf(fromCkAndIk(KdfFunction.K_AUSF, ck, ik, snn.octets(), requireSqnXorAk(sqnXorAk)));
    }

    /** A.3: CK' and IK' for EAP-AKA'. */
    public CkIkPrime ckIkPrime(Ck ck, Ik ik, ServingNetworkName snn, Octets sqnXorAk) {
        var both = fromCkAndIk(KdfFunction.CK_IK_PRIME, ck, ik, snn.octets(), requireSqnXorAk(sqnXorAk));
        return new CkIkPrime(
                new CkPrime(Arrays.copyOf(both, HALF)), new IkPrime(Arrays.copyOfRange(both, HALF, 2 * HALF)));
    }

    /**
     * RFC 9048 3.3: the keys of EAP-AKA' in 5G, where the identity is the SUPI whatever the UE said in an
     * EAP-Response/Identity (TS 33.501 F.3): an IMSI goes in as its digits alone, a NAI as a whole.
     */
    public EapAkaPrimeKeys eapAkaPrimeKeys(CkPrime ckPrime, IkPrime ikPrime, Supi supi) {
        return eapAkaPrimeKeys(ckPrime, ikPrime, octets(supi));
    }

    /** RFC 9048 3.3: the keys of EAP-AKA' for any identity. */
    public EapAkaPrimeKeys eapAkaPrimeKeys(CkPrime ckPrime, IkPrime ikPrime, Octets identity) {
        return MasterKey.keys(ckPrime, ikPrime, identity, observer);
    }

    /** 6.1.3.1: K<sub>AUSF</sub> for EAP-AKA', the first 32 octets of EMSK. */
    public Kausf kausf(Emsk emsk) {
        return MasterKey.kausf(emsk, observer);
    }

    /** A.4: RES* in the UE, XRES* in the home network, 16 octets; RES has 4 to 16. */
    public Octets resStar(Ck ck, Ik ik, ServingNetworkName snn, Octets rand, Octets res) {
        requireRand(rand);
        if (res.length() < 4 || res.length() > 16) {
            throw new IllegalArgumentException("RES has 4 to 16 octets, not " + res.length());
        }
        return Octets.wrap(fromCkAndIk(KdfFunction.RES_STAR, ck, ik, snn.octets(), rand, res));
    }

    /** A.5: HRES* in the SEAF, HXRES* in the AUSF, 16 octets. */
    public Octets hresStar(Octets rand, Octets resStar) {
        requireRand(rand);
        resStar.requireLength("RES*", HALF);
        var output = Octets.of(Kdf.hash(rand, resStar), HALF, HALF);
        if (observer != null) {
            var inputs = List.of(new Derivation.Parameter("RAND", rand), new Derivation.Parameter("RES*", resStar));
            observer.accept(new Derivation(
                    "HRES*", "TS 33.501 A.5", "", Octets.of(), null, inputs, rand.concat(resStar), output));
        }
        return output;
    }

    /** A.6: K<sub>SEAF</sub>. */
    public Kseaf kseaf(Kausf kausf, ServingNetworkName snn) {
        return new Kseaf(derive(KdfFunction.K_SEAF, kausf, snn.octets()));
    }

    /** A.7.0: K<sub>AMF</sub>. An IMSI goes in as its digits alone, a NAI as a whole; ABBA has 2 octets or more. */
    public Kamf kamf(Kseaf kseaf, Supi supi, Octets abba) {
        if (abba.length() < 2) {
            throw new IllegalArgumentException("ABBA has 2 octets or more, not " + abba.length());
        }
        return new Kamf(derive(KdfFunction.K_AMF, kseaf, octets(supi), abba));
    }

    /** A.8: K<sub>NASenc</sub>. */
    public KnasEnc knasEnc(Kamf kamf, CipheringAlgorithm algorithm) {
        return new KnasEnc(derive(KdfFunction.K_NAS_ENC, kamf, octet(0x01), octet(algorithm.identity())));
    }

    /** A.8: K<sub>NASint</sub>. */
    public KnasInt knasInt(Kamf kamf, IntegrityAlgorithm algorithm) {
        return new KnasInt(derive(KdfFunction.K_NAS_INT, kamf, octet(0x02), octet(algorithm.identity())));
    }

    /** A.8: K<sub>RRCenc</sub>. */
    public KrrcEnc krrcEnc(Kgnb kgnb, CipheringAlgorithm algorithm) {
        return new KrrcEnc(derive(KdfFunction.K_RRC_ENC, kgnb, octet(0x03), octet(algorithm.identity())));
    }

    /** A.8: K<sub>RRCint</sub>. */
    public KrrcInt krrcInt(Kgnb kgnb, IntegrityAlgorithm algorithm) {
        return new KrrcInt(derive(KdfFunction.K_RRC_INT, kgnb, octet(0x04), octet(algorithm.identity())));
    }

    /** A.8: K<sub>UPenc</sub>. */
    public KupEnc kupEnc(Kgnb kgnb, CipheringAlgorithm algorithm) {
        return new KupEnc(derive(KdfFunction.K_UP_ENC, kgnb, octet(0x05), octet(algorithm.identity())));
    }

    /** A.8: K<sub>UPint</sub>. */
    public KupInt kupInt(Kgnb kgnb, IntegrityAlgorithm algorithm) {
        return new KupInt(derive(KdfFunction.K_UP_INT, kgnb, octet(0x06), octet(algorithm.identity())));
    }

    /** A.9: K<sub>gNB</sub> for 3GPP access, from the uplink NAS COUNT of the message that started the set-up. */
    public Kgnb kgnb(Kamf kamf, int uplinkNasCount) {
        return new Kgnb(derive(KdfFunction.K_GNB, kamf, fourOctets(uplinkNasCount), octet(0x01)));
    }

    /** A.9: K<sub>N3IWF</sub> for non-3GPP access. */
    public Kn3iwf kn3iwf(Kamf kamf, int uplinkNasCount) {
        return new Kn3iwf(derive(KdfFunction.K_N3IWF, kamf, fourOctets(uplinkNasCount), octet(0x02)));
    }

    /** A.9: K<sub>TNGF</sub> for trusted non-3GPP access, which from the same COUNT is what K<sub>N3IWF</sub> would be. */
    public Ktngf ktngf(Kamf kamf, int uplinkNasCount) {
        return new Ktngf(derive(KdfFunction.K_TNGF, kamf, fourOctets(uplinkNasCount), octet(0x02)));
    }

    /** A.10: the NH of NCC 1, made from K<sub>gNB</sub>. */
    public Nh firstNh(Kamf kamf, Kgnb kgnb) {
        return nh(kamf, kgnb);
    }

    /** A.10: the NH that follows another. */
    public Nh nextNh(Kamf kamf, Nh previous) {
        return nh(kamf, previous);
    }

    /** A.11: K<sub>NG-RAN</sub>* of a horizontal derivation; PCI has 16 bits, ARFCN-DL 24. It is the target's K<sub>gNB</sub>. */
    public Kgnb kngRanStar(Kgnb kgnb, int pci, int arfcnDl) {
        return kngRanStar(KdfFunction.K_NG_RAN_STAR, kgnb, pci, arfcnDl);
    }

    /** A.11: K<sub>NG-RAN</sub>* of a vertical derivation, from a fresh NH. */
    public Kgnb kngRanStar(Nh nh, int pci, int arfcnDl) {
        return kngRanStar(KdfFunction.K_NG_RAN_STAR, nh, pci, arfcnDl);
    }

    /** A.12: K<sub>NG-RAN</sub>* for a target ng-eNB, horizontal; PCI has 16 bits, EARFCN-DL 24. */
    public Kgnb kngRanStarOfNgEnb(Kgnb kgnb, int pci, int earfcnDl) {
        return kngRanStar(KdfFunction.K_NG_RAN_STAR_NG_ENB, kgnb, pci, earfcnDl);
    }

    /** A.12: K<sub>NG-RAN</sub>* for a target ng-eNB, vertical, from a fresh NH. */
    public Kgnb kngRanStarOfNgEnb(Nh nh, int pci, int earfcnDl) {
        return kngRanStar(KdfFunction.K_NG_RAN_STAR_NG_ENB, nh, pci, earfcnDl);
    }

    /** A.13: K<sub>AMF</sub>' at idle mobility, from the uplink NAS COUNT of the Registration Request. */
    public Kamf kamfPrimeIdle(Kamf kamf, int uplinkNasCount) {
        return new Kamf(derive(KdfFunction.K_AMF_PRIME, kamf, octet(0x00), fourOctets(uplinkNasCount)));
    }

    /** A.13: K<sub>AMF</sub>' at handover, from the downlink NAS COUNT. */
    public Kamf kamfPrimeHandover(Kamf kamf, int downlinkNasCount) {
        return new Kamf(derive(KdfFunction.K_AMF_PRIME, kamf, octet(0x01), fourOctets(downlinkNasCount)));
    }

    /** A.14.1: K<sub>ASME</sub>' for a UE that goes to EPS idle, from the uplink NAS COUNT. */
    public Kasme kasmePrimeIdle(Kamf kamf, int uplinkNasCount) {
        return new Kasme(derive(KdfFunction.K_ASME_PRIME_IDLE, kamf, fourOctets(uplinkNasCount)));
    }

    /** A.14.2: K<sub>ASME</sub>' for a handover to EPS, from the downlink NAS COUNT. */
    public Kasme kasmePrimeHandover(Kamf kamf, int downlinkNasCount) {
        return new Kasme(derive(KdfFunction.K_ASME_PRIME_HANDOVER, kamf, fourOctets(downlinkNasCount)));
    }

    /** A.15.1: K<sub>AMF</sub>' for a UE that comes from EPS idle, from the NAS COUNT of the TAU Request it encloses. */
    public Kamf kamfPrimeOfEpsIdle(Kasme kasme, int uplinkNasCount) {
        return new Kamf(derive(KdfFunction.K_AMF_PRIME_EPS_IDLE, kasme, fourOctets(uplinkNasCount)));
    }

    /** A.15.2: K<sub>AMF</sub>' for a handover from EPS, from the NH of EPS. */
    public Kamf kamfPrimeOfEpsHandover(Kasme kasme, Nh nhOfEps) {
        return new Kamf(derive(KdfFunction.K_AMF_PRIME_EPS_HANDOVER, kasme, Octets.of(nhOfEps.octets())));
    }

    /** A.17: SoR-MAC-I<sub>AUSF</sub> over a header that nothing follows, 16 octets; the counter is 1 to 65535. */
    public Octets sorMacIausf(Kausf kausf, Octets sorHeader, int counterSor) {
        return Octets.wrap(derive(KdfFunction.SOR_MAC_I_AUSF_OF_HEADER, kausf, sorHeader, counter(counterSor)));
    }

    /** A.17: SoR-MAC-I<sub>AUSF</sub> over a header and the octets behind octet 22 of the SoR transparent container. */
    public Octets sorMacIausf(Kausf kausf, Octets sorHeader, int counterSor, Octets sorData) {
        return Octets.wrap(derive(KdfFunction.SOR_MAC_I_AUSF, kausf, sorHeader, counter(counterSor), sorData));
    }

    /** A.18: SoR-MAC-I<sub>UE</sub> in the UE, SoR-XMAC-I<sub>UE</sub> in the home network, 16 octets. */
    public Octets sorMacIue(Kausf kausf, int counterSor) {
        return Octets.wrap(derive(KdfFunction.SOR_MAC_I_UE, kausf, octet(0x01), counter(counterSor)));
    }

    /** A.19: UPU-MAC-I<sub>AUSF</sub>, 16 octets; the counter is 1 to 65535. */
    public Octets upuMacIausf(Kausf kausf, Octets upuData, int counterUpu) {
        return Octets.wrap(derive(KdfFunction.UPU_MAC_I_AUSF, kausf, upuData, counter(counterUpu)));
    }

    /** A.20: UPU-MAC-I<sub>UE</sub> in the UE, UPU-XMAC-I<sub>UE</sub> in the home network, 16 octets. */
    public Octets upuMacIue(Kausf kausf, int counterUpu) {
        return Octets.wrap(derive(KdfFunction.UPU_MAC_I_UE, kausf, octet(0x01), counter(counterUpu)));
    }

    /** A.22: K<sub>TIPSec</sub>. */
    public KtIpsec ktIpsec(Ktngf ktngf) {
        return new KtIpsec(derive(KdfFunction.K_TIPSEC, ktngf, octet(0x01)));
    }

    /** A.22: K<sub>TNAP</sub>. */
    public Ktnap ktnap(Ktngf ktngf) {
        return new Ktnap(derive(KdfFunction.K_TNAP, ktngf, octet(0x02)));
    }

    /** TS 33.535 A.2: K<sub>AKMA</sub>. */
    public Kakma kakma(Kausf kausf, Supi supi) {
        return new Kakma(derive(KdfFunction.K_AKMA, kausf, Octets.ofAscii("AKMA"), octets(supi)));
    }

    /** TS 33.535 A.3: A-TID, the temporary identifier of the UE in its A-KID, 32 octets. */
    public Octets aTid(Kausf kausf, Supi supi) {
        return Octets.wrap(derive(KdfFunction.A_TID, kausf, Octets.ofAscii("A-TID"), octets(supi)));
    }

    /** TS 33.535 A.4: K<sub>AF</sub>; AF_ID is the FQDN of the application function and the five octets of its Ua* protocol. */
    public Kaf kaf(Kakma kakma, Octets afId) {
        return new Kaf(derive(KdfFunction.K_AF, kakma, afId));
    }

    private Kgnb kngRanStar(KdfFunction function, Key key, int pci, int arfcnDl) {
        if (pci >>> 16 != 0 || arfcnDl >>> 24 != 0) {
            throw new IllegalArgumentException("a PCI has 16 bits and an ARFCN-DL 24");
        }
        return new Kgnb(derive(
                function, key, fourOctets(pci).from(2), fourOctets(arfcnDl).from(1)));
    }

    private Nh nh(Kamf kamf, Key syncInput) {
        return new Nh(derive(KdfFunction.NH, kamf, Octets.of(syncInput.octets())));
    }

    private byte[] fromCkAndIk(KdfFunction function, Ck ck, Ik ik, Octets... parameters) {
        var key = Arrays.copyOf(ck.octets(), 2 * HALF);
        System.arraycopy(ik.octets(), 0, key, HALF, HALF);
        try {
            return derive(function, key, parameters);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] derive(KdfFunction function, Key key, Octets... parameters) {
        return derive(function, key.octets(), parameters);
    }

    private byte[] derive(KdfFunction function, byte[] key, Octets... parameters) {
        var s = Kdf.s(function.fc(), parameters);
        var output = truncate(function, Kdf.derive(key, s));
        if (observer != null) {
            observer.accept(Derivation.of(function, key, s, Octets.of(output)));
        }
        return output;
    }

    /** The keys of algorithms, RES* and the MACs are the last 16 octets, all else is the whole output. */
    private static byte[] truncate(KdfFunction function, byte[] output) {
        return switch (function) {
            case RES_STAR,
                    K_NAS_ENC,
                    K_NAS_INT,
                    K_RRC_ENC,
                    K_RRC_INT,
                    K_UP_ENC,
                    K_UP_INT,
                    SOR_MAC_I_AUSF,
                    SOR_MAC_I_AUSF_OF_HEADER,
                    SOR_MAC_I_UE,
                    UPU_MAC_I_AUSF,
                    UPU_MAC_I_UE -> Arrays.copyOfRange(output, HALF, 2 * HALF);
            default -> output;
        };
    }

    private static Octets requireSqnXorAk(Octets sqnXorAk) {
        return sqnXorAk.requireLength("SQN⊕AK", 6);
    }

    private static void requireRand(Octets rand) {
        rand.requireLength("RAND", HALF);
    }

    private static Octets octets(Supi supi) {
        return Octets.wrap(supi.kdfInput().getBytes(UTF_8));
    }

    /** CounterSoR and CounterUPU begin with 1 and must not wrap (TS 33.501 clauses 6.14.2.3 and 6.15.2.2). */
    private static Octets counter(int value) {
        if (value < 1 || value >>> 16 != 0) {
            throw new IllegalArgumentException("a counter of SoR or UPU is 1 to 65535");
        }
        return fourOctets(value).from(2);
    }

    private static Octets octet(int value) {
        return Octets.of((byte) value);
    }

    private static Octets fourOctets(int value) {
        return Octets.of((byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value);
    }
}
