package io.akalab.simulator.usim;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Sqn;
import java.util.Arrays;

/**
 * A USIM: f1 to f5* of one subscriber, and the highest SEQ accepted so far for each IND (TS 33.102 clause 6.3.3 and Annex
 * C.2). A fresh one has zeros everywhere, so that it refuses an SQN whose SEQ is 0. It belongs to one thread at a time.
 */
public final class Usim {

    /** Δ: how far a SEQ may be above the highest one accepted (TS 33.102 clause C.2.1). */
    public static final long DELTA = 1L << 28;

    private static final int IND_LENGTH = Sqn.DEFAULT_IND_LENGTH;

    private final AkaAlgorithm algorithm;
    private final long[] seqByInd = new long[1 << IND_LENGTH];
    private Sqn highest = new Sqn(0);

    /** A fresh USIM. */
    public Usim(AkaAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    /** Checks a challenge. The SQN is taken as used only where the challenge is accepted. */
    public UsimAnswer authenticate(Octets rand, Autn autn) {
        var response = algorithm.response(rand);
        var sqn = Sqn.of(autn.sqnXorAk().xor(response.ak()));
        if (!algorithm.macA(rand, sqn, autn.amf()).equals(autn.macA())) {
            return new UsimAnswer.MacFailure();
        }
        if (!isFresh(sqn)) {
            return new UsimAnswer.SynchFailure(algorithm.auts(rand, highest));
        }
        accept(sqn);
        return new UsimAnswer.Accepted(new AkaVector(
                rand, sqn, autn.amf(), autn.macA(), response.res(), response.ck(), response.ik(), response.ak()));
    }

    /** SQN<sub>MS</sub>: the accepted SQN with the highest SEQ, which goes into an AUTS. */
    public Sqn sqnMs() {
        return highest;
    }

    /** The highest SEQ accepted for each of the 32 values of IND; a copy. */
    public long[] seqByInd() {
        return seqByInd.clone();
    }

    /** Takes every SQN up to {@code sqn} as used, for each IND, as if another network had used them. */
    public void advanceTo(Sqn sqn) {
        Arrays.setAll(seqByInd, ind -> Math.max(seqByInd[ind], sqn.seq(IND_LENGTH)));
        if (sqn.seq(IND_LENGTH) > highest.seq(IND_LENGTH)) {
            highest = sqn;
        }
    }

    private boolean isFresh(Sqn sqn) {
        long seq = sqn.seq(IND_LENGTH);
        return seq > seqByInd[sqn.ind(IND_LENGTH)] && seq - highest.seq(IND_LENGTH) <= DELTA;
    }

    private void accept(Sqn sqn) {
        long seq = sqn.seq(IND_LENGTH);
        seqByInd[sqn.ind(IND_LENGTH)] = seq;
        if (seq > highest.seq(IND_LENGTH)) {
            highest = sqn;
        }
    }
}
