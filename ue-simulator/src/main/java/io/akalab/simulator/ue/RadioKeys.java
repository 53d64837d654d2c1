package io.akalab.simulator.ue;

import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import io.akalab.nas.security.NasCount;
import org.jspecify.annotations.Nullable;

/**
 * What the UE's keys of the radio start from: K<sub>gNB</sub> and the chain of NHs (TS 33.501 clauses 6.8.1.1, 6.9.2 and
 * 6.9.4.4). The chain begins anew with each K<sub>gNB</sub> that is made of K<sub>AMF</sub>: that has NCC 0, and the first
 * NH has NCC 1.
 */
final class RadioKeys {

    private static final int NCC_VALUES = 8;

    private final KeyDerivation derivation;
    private NasCount start = NasCount.ZERO;
    private boolean secure;
    private int ncc;
    private int nccOfNh;
    private @Nullable Kamf kamf;
    private @Nullable Kgnb kgnb;
    private @Nullable Nh nh;

    RadioKeys(KeyDerivation derivation) {
        this.derivation = derivation;
    }

    /** Notes the uplink COUNT of the message that leads to the gNB's context. */
    void startFrom(NasCount uplinkCount) {
        start = uplinkCount;
    }

    /** The keys of a new connection; nothing changes where the connection has some. */
    void secure(Kamf of) {
        if (!secure) {
            derive(of);
        }
    }

    /** A new connection has no keys yet. */
    void connectionReleased() {
        secure = false;
    }

    /** New keys in the middle of a connection, for the cell that the UE is in. */
    void renew(Kamf of, int pci, int arfcn) {
        kgnb = derivation.kngRanStar(derive(of), pci, arfcn);
    }

    /**
     * The keys of the cell that the UE is handed over to: of the current ones where the NCC is theirs, else of the NH of that
     * NCC.
     *
     * @throws IllegalStateException if the UE has no keys
     */
    void handOver(int toNcc, int pci, int arfcn) {
        var current = kgnb;
        var of = kamf;
        var hop = nh;
        if (current == null || of == null || hop == null) {
            throw new IllegalStateException("a UE without keys is not handed over");
        }
        if (toNcc == ncc) {
            kgnb = derivation.kngRanStar(current, pci, arfcn);
            return;
        }
        while (nccOfNh != toNcc) {
            hop = derivation.nextNh(of, hop);
            nccOfNh = (nccOfNh + 1) % NCC_VALUES;
        }
        nh = hop;
        ncc = toNcc;
        kgnb = derivation.kngRanStar(hop, pci, arfcn);
    }

    @Nullable Kgnb kgnb() {
        return kgnb;
    }

    @Nullable Nh nh() {
        return nh;
    }

    void forget() {
        secure = false;
        kamf = null;
        kgnb = null;
        nh = null;
    }

    private Kgnb derive(Kamf of) {
        var derived = derivation.kgnb(of, start.value());
        kamf = of;
        kgnb = derived;
        nh = derivation.firstNh(of, derived);
        ncc = 0;
        nccOfNh = 1;
        secure = true;
        return derived;
    }
}
