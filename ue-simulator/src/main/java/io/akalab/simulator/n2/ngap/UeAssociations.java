package io.akalab.simulator.n2.ngap;

import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2LinkException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The UEs of a gNB, by either side's name. Threads may share it. */
final class UeAssociations {

    /** How many of those that have gone without a word are remembered until the AMF releases them. */
    private static final int MOST_ABANDONED = 4096;

    private final ConcurrentHashMap<Long, UeAssociation> byRan = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, UeAssociation> byAmf = new ConcurrentHashMap<>();
    private final Queue<UeAssociation> abandoned = new ArrayDeque<>();

    UeAssociation add(long ranUeNgapId, int stream) {
        var added = new UeAssociation(ranUeNgapId, stream);
        if (byRan.putIfAbsent(ranUeNgapId, added) != null) {
            throw new N2LinkException("RAN UE NGAP ID " + ranUeNgapId + " is another UE's at this gNB");
        }
        return added;
    }

    @Nullable UeAssociation ofRan(long ranUeNgapId) {
        return byRan.get(ranUeNgapId);
    }

    @Nullable UeAssociation ofAmf(long amfUeNgapId) {
        return byAmf.get(amfUeNgapId);
    }

    /** Takes the AMF's name of a UE; whether it is the one that it said before, if it did. */
    boolean named(UeAssociation ue, long amfUeNgapId) {
        var before = ue.amfUeNgapId();
        if (before == null) {
            rename(ue, amfUeNgapId);
            return true;
        }
        return before == amfUeNgapId;
    }

    /** The AMF calls the UE otherwise from now on (TS 38.413 clause 8.3.4). */
    void rename(UeAssociation ue, long amfUeNgapId) {
        var before = ue.amfUeNgapId();
        if (before != null) {
            byAmf.remove(before, ue);
        }
        ue.named(amfUeNgapId);
        byAmf.put(amfUeNgapId, ue);
    }

    void remove(UeAssociation ue) {
        byRan.remove(ue.ranUeNgapId(), ue);
        var name = ue.amfUeNgapId();
        if (name != null) {
            byAmf.remove(name, ue);
        }
    }

    /** The UE has gone; it is remembered for the AMF to release. What waited for it is the gNB's to answer. */
    synchronized List<N2Downlink> abandon(UeAssociation ue) {
        abandoned.add(ue);
        if (abandoned.size() > MOST_ABANDONED) {
            remove(abandoned.remove());
        }
        return ue.abandon();
    }

    List<UeAssociation> all() {
        return List.copyOf(byRan.values());
    }

    /** Tells a UE that its connection is gone; it is forgotten when it has heard of it. */
    void lose(UeAssociation ue, String reason) {
        byRan.remove(ue.ranUeNgapId(), ue);
        if (!ue.lost(reason)) {
            remove(ue);
        }
    }
}
