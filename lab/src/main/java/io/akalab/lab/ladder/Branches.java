package io.akalab.lab.ladder;

import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kasme;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import java.util.Objects;
import java.util.function.Consumer;

/** The keys of TS 33.501 Annex A and TS 33.535 that a registration does not need, made from one side's own keys. */
public final class Branches {

    private final Parents parents;
    private final BranchInputs in;
    private final Consumer<Step> steps;

    /** Derivations that are told to {@code steps} with every key in clear. */
    public Branches(Parents parents, BranchInputs in, Consumer<Step> steps) {
        this.parents = parents;
        this.in = in;
        this.steps = steps;
    }

    /** The keys that everything grows from; they stay the caller's. */
    public record Parents(Supi supi, Kausf kausf, Kamf kamf, Kgnb kgnb) {

        @Override
        public String toString() {
            return "Parents[redacted]";
        }
    }

    /**
     * Makes the keys of a group.
     *
     * @throws IllegalArgumentException if an input is impossible, or the group is none of {@link Group#BRANCHES}
     */
    public void climb(Group group) {
        switch (group) {
            case MOBILITY -> mobility();
            case NON_3GPP -> non3gpp();
            case EPS -> eps();
            case SOR -> sor();
            case UPU -> upu();
            case AKMA -> akma();
            default -> throw new IllegalArgumentException(group + " is no branch");
        }
    }

    private void mobility() {
        try (var nh = lastNh(true)) {
            told("K_NG-RAN* from K_gNB")
                    .kngRanStar(parents.kgnb(), in.pci(), in.arfcnDl())
                    .close();
            told("K_NG-RAN* from NH").kngRanStar(nh, in.pci(), in.arfcnDl()).close();
            told("K_NG-RAN* of an ng-eNB")
                    .kngRanStarOfNgEnb(nh, in.pci(), in.arfcnDl())
                    .close();
        }
        told("K_AMF' idle").kamfPrimeIdle(parents.kamf(), in.uplinkCount()).close();
        told("K_AMF' handover")
                .kamfPrimeHandover(parents.kamf(), in.downlinkCount())
                .close();
    }

    /** The first NH belongs to the trunk, and is not told again. */
    private Nh lastNh(boolean tell) {
        var nh = KeyDerivation.unobserved().firstNh(parents.kamf(), parents.kgnb());
        for (int ncc = 2; ncc <= in.nccLast(); ncc++) {
            try (var previous = nh) {
                var derivation = tell ? told("NH of NCC " + ncc) : KeyDerivation.unobserved();
                nh = derivation.nextNh(parents.kamf(), previous);
            }
        }
        return nh;
    }

    private void non3gpp() {
        told().kn3iwf(parents.kamf(), in.uplinkCount()).close();
        try (var ktngf = told().ktngf(parents.kamf(), in.uplinkCount())) {
            told().ktIpsec(ktngf).close();
            told().ktnap(ktngf).close();
        }
    }

    private void eps() {
        try (var idle = told("K_ASME' idle").kasmePrimeIdle(parents.kamf(), in.uplinkCount());
                var nh = lastNh(false)) {
            told("K_ASME' handover")
                    .kasmePrimeHandover(parents.kamf(), in.downlinkCount())
                    .close();
            fromEps(Objects.requireNonNullElse(in.kasme(), idle), Objects.requireNonNullElse(in.nhOfEps(), nh));
        }
    }

    private void fromEps(Kasme kasme, Nh nh) {
        told("K_AMF' from EPS, idle")
                .kamfPrimeOfEpsIdle(kasme, in.uplinkCount())
                .close();
        told("K_AMF' from EPS, handover").kamfPrimeOfEpsHandover(kasme, nh).close();
    }

    private void sor() {
        var data = in.sorData();
        if (data == null) {
            told().sorMacIausf(parents.kausf(), in.sorHeader(), in.counterSor());
        } else {
            told().sorMacIausf(parents.kausf(), in.sorHeader(), in.counterSor(), data);
        }
        told().sorMacIue(parents.kausf(), in.counterSor());
    }

    private void upu() {
        told().upuMacIausf(parents.kausf(), in.upuData(), in.counterUpu());
        told().upuMacIue(parents.kausf(), in.counterUpu());
    }

    private void akma() {
        try (var kakma = told().kakma(parents.kausf(), parents.supi())) {
            told().aTid(parents.kausf(), parents.supi());
            told().kaf(kakma, in.afId()).close();
        }
    }

    private KeyDerivation told() {
        return KeyDerivation.observedBy(derivation -> steps.accept(Step.of(derivation)));
    }

    private KeyDerivation told(String name) {
        return KeyDerivation.observedBy(
                derivation -> steps.accept(Step.of(derivation).named(name)));
    }
}
