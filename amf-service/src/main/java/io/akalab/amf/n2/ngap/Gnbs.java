package io.akalab.amf.n2.ngap;

import io.akalab.ngap.element.GlobalRanNodeId;
import io.akalab.ngap.message.NgapMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The gNBs that are connected, and those that were turned away of late. */
final class Gnbs {

    private static final int MOST_REFUSED = 100;

    private final int limit;
    private final Set<GnbAssociation> associations = ConcurrentHashMap.newKeySet();
    private final Map<GlobalRanNodeId, GnbAssociation> byId = new ConcurrentHashMap<>();
    private final Deque<RefusedGnb> refused = new ArrayDeque<>();

    /**
     * Knows none.
     *
     * @param limit how many associations there may be
     */
    Gnbs(int limit) {
        this.limit = limit;
    }

    /** Takes an association in; false if there are as many as there may be. */
    synchronized boolean enter(GnbAssociation association) {
        return associations.size() < limit && associations.add(association);
    }

    /** An association is no more. */
    void leave(GnbAssociation association) {
        associations.remove(association);
        byId.values().removeIf(other -> other == association);
    }

    /** The association speaks for that gNB from now on, as no other does any more: the one that did is returned. */
    Optional<GnbAssociation> claim(GlobalRanNodeId id, GnbAssociation association) {
        disclaim(association);
        return Optional.ofNullable(byId.put(id, association)).filter(former -> former != association);
    }

    /** The association speaks for no gNB. */
    void disclaim(GnbAssociation association) {
        byId.values().removeIf(other -> other == association);
    }

    /** Remembers a gNB that was turned away. */
    void refused(RefusedGnb gnb) {
        synchronized (refused) {
            refused.removeIf(known -> known.gnb().id().equals(gnb.gnb().id()));
            if (refused.size() == MOST_REFUSED) {
                refused.removeFirst();
            }
            refused.addLast(gnb);
        }
    }

    /** A gNB that was turned away has been let in. */
    void accepted(Gnb gnb) {
        synchronized (refused) {
            refused.removeIf(known -> known.gnb().id().equals(gnb.id()));
        }
    }

    List<RefusedGnb> refused() {
        synchronized (refused) {
            return List.copyOf(refused);
        }
    }

    /** Those that are set up. */
    List<GnbAssociation> setUp() {
        return associations.stream()
                .filter(association -> association.gnb().isPresent())
                .toList();
    }

    /** Sends a message that concerns no single UE to all gNBs of a kind; how many there are. */
    int tell(Predicate<Gnb> which, NgapMessage message) {
        var told = setUp().stream()
                .filter(association -> association.gnb().filter(which).isPresent())
                .toList();
        told.forEach(association -> association.send(0, message));
        return told.size();
    }
}
