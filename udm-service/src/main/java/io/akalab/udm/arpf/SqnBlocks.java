package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says which SEQs and which IND come next for a subscriber, wherever its state is kept. */
public final class SqnBlocks {

    /** How far ahead of the clock a block reaches for the clock's sake at most, in clock units: far less than D. */
    private static final long LONGEST_LEAD = 1024;

    /** Seconds, more than a request waits for its block: the clock must not have left the block by then. */
    private static final long SHORTEST_SPAN = 10;

    private final int blockSize;
    private final Duration timeSpan;
    private final SqnSource source;

    SqnBlocks(ArpfProperties properties, SqnSource source) {
        this.blockSize = properties.sqnBlock();
        this.timeSpan = properties.cacheExpiry();
        this.source = source;
    }

    /** The SEQs after that of {@code last} up to that of {@code reserved}. */
    public record Block(SqnState reserved, Sqn last) {}

    /**
     * The block that comes after a state, or one without SEQs where IND has no room for any of this UDM's.
     *
     * @param above a SEQ that the block is to lie above
     * @param last what was given out last, where that is known, so that IND goes on from there
     */
    public Block after(SqnState present, Sqn above, @Nullable Sqn last) {
        int indLength = present.indLength();
        if (!source.inds().fits(indLength)) {
            return new Block(present, present.last());
        }
        long glc = source.counter().read(present.scheme());
        var base = present.raisedTo(above.seq(indLength)).followingClock(glc);
        int lastInd = last == null ? lastInd(base) : last.ind(indLength);
        var reserved = base.raisedTo(end(base, glc)).withInd(source.inds().after(lastInd, indLength));
        return new Block(reserved, base.withInd(lastInd).last());
    }

    /** Where another UDM has left an IND of its own, one of ours by the SEQ rather than always our first. */
    private int lastInd(SqnState base) {
        return source.inds().contains(base.ind()) ? base.ind() : new Sqn(base.seq()).ind(base.indLength());
    }

    /** A block has {@code sqn-block} values, and as many as it takes to follow the clock while the lease is kept. */
    private long end(SqnState base, long glc) {
        long seconds = Math.max(timeSpan.toSeconds(), SHORTEST_SPAN);
        long whileKept = Math.min(seconds * base.scheme().ticksPerSecond(), LONGEST_LEAD);
        return base.seq() + Math.max(blockSize, base.lead(glc) + whileKept);
    }
}
