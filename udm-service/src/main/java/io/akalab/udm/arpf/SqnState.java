package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;

/**
 * How far a subscriber's SQNs have come, under the counter-based scheme of TS 33.102 Annex C.1.1.2 with a round robin of IND
 * (Annex C.1.2): SEQ rises by one for each vector and IND with it, so that one number is all that has to be kept.
 *
 * @param indLength bits of IND, 0 to 16
 * @param indOffset IND = (SEQ + this) mod 2<sup>indLength</sup>
 * @param seq no vector above this SEQ has been made yet
 */
public record SqnState(int indLength, int indOffset, long seq) {

    /** The state after {@code last} was used. */
    public static SqnState after(Sqn last, int indLength) {
        long seq = last.seq(indLength);
        int offset = (int) Math.floorMod(last.ind(indLength) - seq, 1L << indLength);
        return new SqnState(indLength, offset, seq);
    }

    /** The SQN of the highest SEQ that may have been used. */
    public Sqn last() {
        return at(seq);
    }

    /** The SQN that a SEQ goes with. */
    public Sqn at(long someSeq) {
        return Sqn.of(someSeq, (int) ((someSeq + indOffset) & (1L << indLength) - 1), indLength);
    }

    SqnState withSeq(long other) {
        return new SqnState(indLength, indOffset, other);
    }

    /** The same with SQN and IND split differently; no SQN at or below {@link #last()} comes after it. */
    public SqnState withIndLength(int otherLength) {
        return otherLength == indLength ? this : after(last(), otherLength);
    }

    /** Whether there is no SEQ left: none may wrap (TS 33.102 Annex C.1.2). */
    public boolean isExhausted() {
        return seq >= Sqn.maxSeq(indLength);
    }
}
