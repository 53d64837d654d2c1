package io.akalab.simulator.usim;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.Sqn;

/**
 * A USIM: f1 to f5* of one subscriber, and the highest SEQ accepted so far for each IND (TS 33.102 clause 6.3.3 and Annex
 * C.2). A fresh one has zeros everywhere, so that it refuses an SQN whose SEQ is 0. It belongs to one thread at a time.
 */
public final class Usim {

    private final AkaAlgorithm algorithm;
    private final SqnRules rules;
    private final SeqArray seqMs;
    private Sqn highest = new Sqn(0);

    /** A fresh USIM with the rules of all profiles (Annex C.3). */
    public Usim(AkaAlgorithm algorithm) {
        this(algorithm, SqnRules.PROFILES);
    }

    /** A fresh USIM of an operator who has chosen otherwise. */
    public Usim(AkaAlgorithm algorithm, SqnRules rules) {
        this.algorithm = algorithm;
        this.rules = rules;
        this.seqMs = new SeqArray(rules.indLength());
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

    /** A re-synchronisation token that says where the USIM stands, whether a challenge asks for one or not. */
    public Auts auts(Octets rand) {
        return algorithm.auts(rand, highest);
    }

    /** SQN<sub>MS</sub>: the accepted SQN with the highest SEQ anywhere in the array, which goes into an AUTS. */
    public Sqn sqnMs() {
        return highest;
    }

    /** The highest SEQ accepted for each value of IND; a copy. */
    public long[] seqByInd() {
        return seqMs.toArray();
    }

    /** Takes every SQN up to {@code sqn} as used, for each IND, as if another network had used them. */
    public void advanceTo(Sqn sqn) {
        seqMs.raiseAll(seq(sqn));
        raiseHighest(sqn);
    }

    /** Annex C.2.2 (a) and (b), after the limits. */
    private boolean isFresh(Sqn sqn) {
        return rules.allow(seq(sqn), seq(highest)) && seq(sqn) > seqMs.get(ind(sqn));
    }

    private void accept(Sqn sqn) {
        seqMs.set(ind(sqn), seq(sqn));
        raiseHighest(sqn);
    }

    private void raiseHighest(Sqn sqn) {
        if (seq(sqn) > seq(highest)) {
            highest = sqn;
        }
    }

    private long seq(Sqn sqn) {
        return sqn.seq(rules.indLength());
    }

    private int ind(Sqn sqn) {
        return sqn.ind(rules.indLength());
    }
}
