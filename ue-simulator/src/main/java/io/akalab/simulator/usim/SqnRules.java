package io.akalab.simulator.usim;

import io.akalab.crypto.aka.Sqn;

/**
 * What an operator has chosen for the sequence numbers of a USIM (TS 33.102 Annex C.2).
 *
 * @param indLength bits of IND, 0 to 16, so that there are 2<sup>indLength</sup> elements of the array (C.2.2)
 * @param delta Δ: how far a SEQ may be above the highest one accepted (C.2.1)
 * @param ageLimit L: a SEQ that is as much below the highest one accepted, or more, is too old (C.2.2)
 */
public record SqnRules(int indLength, long delta, long ageLimit) {

    /** Δ of all profiles (C.3). */
    public static final long DELTA = 1L << 28;

    /** A limit that nothing reaches. */
    public static final long NONE = Long.MAX_VALUE;

    /** The rules of all profiles: IND of five bits, Δ, and no limit of age (C.3). */
    public static final SqnRules PROFILES = new SqnRules(Sqn.DEFAULT_IND_LENGTH, DELTA, NONE);

    public SqnRules {
        Sqn.maxSeq(indLength);
        if (delta < 1 || ageLimit < 1) {
            throw new IllegalArgumentException("with limits below 1 no SQN would ever be accepted");
        }
    }

    public SqnRules withIndLength(int other) {
        return new SqnRules(other, delta, ageLimit);
    }

    public SqnRules withDelta(long other) {
        return new SqnRules(indLength, other, ageLimit);
    }

    public SqnRules withAgeLimit(long other) {
        return new SqnRules(indLength, delta, other);
    }

    /** Whether the limits let a SEQ pass when {@code seqMs} is the highest one accepted. */
    boolean allow(long seq, long seqMs) {
        return seq - seqMs <= delta && seqMs - seq < ageLimit;
    }
}
