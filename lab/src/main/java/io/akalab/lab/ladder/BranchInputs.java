package io.akalab.lab.ladder;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kasme;
import io.akalab.crypto.keys.Nh;
import org.jspecify.annotations.Nullable;

/**
 * What the branches of the ladder need beside the keys that they grow from.
 *
 * @param nccLast the NCC up to which the NH chain goes, 1 for the first NH alone
 * @param pci the target cell's physical cell id
 * @param arfcnDl its downlink frequency; the same number is the EARFCN-DL of an ng-eNB
 * @param uplinkCount the uplink NAS COUNT
 * @param downlinkCount the downlink NAS COUNT
 * @param sorData what follows the header in the SoR transparent container, if something does
 * @param kasme K<sub>ASME</sub> of the UE that comes from EPS; null for the one that goes there idle
 * @param nhOfEps the NH that it brings; null for the last one of the chain
 * @param afId the FQDN of the application function and the five octets of its Ua* protocol
 */
public record BranchInputs(
        int nccLast,
        int pci,
        int arfcnDl,
        int uplinkCount,
        int downlinkCount,
        Octets sorHeader,
        @Nullable Octets sorData,
        int counterSor,
        Octets upuData,
        int counterUpu,
        @Nullable Kasme kasme,
        @Nullable Nh nhOfEps,
        Octets afId) {

    /** Figures to try it with. */
    public static final BranchInputs EXAMPLE = new BranchInputs(
            2,
            1,
            632_628,
            0,
            0,
            Octets.of((byte) 0),
            null,
            1,
            Octets.of((byte) 0),
            1,
            null,
            null,
            Octets.ofAscii("af.example.org").concat(Octets.ofHex("0100000000")));

    @Override
    public String toString() {
        return "BranchInputs[redacted]";
    }
}
