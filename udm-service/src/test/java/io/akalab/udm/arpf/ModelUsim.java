package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.aka.Sqn;
import java.util.Optional;

/** A USIM that keeps the highest SEQ of each IND (TS 33.102 Annex C.2.2) and refuses jumps of more than Δ (C.2.1). */
final class ModelUsim {

    private final int indLength;
    private final long[] highest;

    ModelUsim(int indLength) {
        this.indLength = indLength;
        this.highest = new long[1 << indLength];
    }

    /** Accepts a vector, or answers with an AUTS. */
    Optional<Auts> check(HeAv vector) {
        var sqn = TestArpf.sqnOf(vector);
        int ind = sqn.ind(indLength);
        long jump = sqn.seq(indLength) - sqnMs().seq(indLength);
        if (sqn.seq(indLength) > highest[ind] && jump <= SqnScheme.DELTA) {
            highest[ind] = sqn.seq(indLength);
            return Optional.empty();
        }
        return Optional.of(auts(vector.rand()));
    }

    Auts auts(Octets rand) {
        return TestArpf.MILENAGE.auts(rand, sqnMs());
    }

    /** Somebody else's vector was accepted: the network knows nothing of it. */
    void acceptElsewhere(long seq, int ind) {
        highest[ind] = Math.max(highest[ind], seq);
    }

    /** The highest SQN that was ever accepted. */
    Sqn sqnMs() {
        int best = 0;
        for (int ind = 1; ind < highest.length; ind++) {
            best = highest[ind] > highest[best] ? ind : best;
        }
        return Sqn.of(highest[best], best, indLength);
    }
}
