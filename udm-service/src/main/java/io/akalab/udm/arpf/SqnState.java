package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;

/**
 * How far a subscriber's SQNs have come: SQN<sub>HE</sub> of TS 33.102 Annex C.1.1, and how it goes on.
 *
 * @param indLength bits of IND, 0 to 16
 * @param seq no vector above this SEQ has been made yet
 * @param ind the IND after which the next ones come
 * @param dif DIF of {@link SqnScheme#TIME_BASED}: SEQ − GLC, where neither had to wait for the other
 */
public record SqnState(SqnScheme scheme, int indLength, long seq, int ind, long dif) {

    /** A counter that starts after {@code last}. */
    public static SqnState after(Sqn last, int indLength) {
        return new SqnState(SqnScheme.NON_TIME_BASED, indLength, last.seq(indLength), last.ind(indLength), 0);
    }

    /** The SQN of the highest SEQ that may have been used. */
    public Sqn last() {
        return Sqn.of(seq, ind, indLength);
    }

    /** Whether there is no SEQ left: none may wrap (TS 33.102 Annex C.1.2). */
    public boolean isExhausted() {
        return seq >= Sqn.maxSeq(indLength);
    }

    /** The SEQ that follows {@code seqHe} when the clock shows {@code glc}. */
    long next(long seqHe, long glc) {
        return scheme.next(seqHe, glc, dif, indLength);
    }

    /** How far the clock is ahead of {@link #seq}. */
    long lead(long glc) {
        return scheme.lead(seq, glc, dif, indLength);
    }

    /** The same above a SEQ; never below the present one. */
    SqnState raisedTo(long otherSeq) {
        return new SqnState(scheme, indLength, Math.clamp(otherSeq, seq, Sqn.maxSeq(indLength)), ind, dif);
    }

    SqnState withInd(int otherInd) {
        return new SqnState(scheme, indLength, seq, otherInd, dif);
    }

    SqnState withScheme(SqnScheme other) {
        return new SqnState(other, indLength, seq, ind, dif);
    }

    /** With a DIF by which SEQ goes on from here at the pace of the clock, without a jump. */
    SqnState startingAt(long glc) {
        return new SqnState(scheme, indLength, seq, ind, scheme == SqnScheme.TIME_BASED ? seq - glc : 0);
    }

    /**
     * With another DIF where SEQ and the clock have lost each other (TS 33.102 Annex C.1.1.3): where the clock is so far
     * ahead that a USIM might refuse to follow, or so far behind that SEQ would have to wait for it too long.
     */
    SqnState followingClock(long glc) {
        if (scheme != SqnScheme.TIME_BASED) {
            return this;
        }
        long ahead = glc + dif - seq;
        if (ahead > SqnScheme.LONGEST_STEP) {
            return new SqnState(scheme, indLength, seq, ind, seq + SqnScheme.LONGEST_STEP - glc);
        }
        return ahead < -SqnScheme.D ? startingAt(glc) : this;
    }

    /** The same with SQN and IND split differently; no SQN up to any with the present SEQ comes after it. */
    public SqnState withIndLength(int otherLength) {
        if (otherLength == indLength) {
            return this;
        }
        long highest = seq << indLength | mask(indLength);
        return new SqnState(scheme, otherLength, highest >>> otherLength, ind & mask(otherLength), dif);
    }

    /** Whether nothing that comes after this could come after {@code other} before it has gone as far. */
    boolean isNotBefore(SqnState other) {
        return seq >= other.withIndLength(indLength).seq;
    }

    private static int mask(int length) {
        return (1 << length) - 1;
    }
}
