package io.akalab.amf.n2.ngap.ue;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Location;
import io.akalab.amf.n2.N2;
import io.akalab.amf.n2.PathSwitch;
import io.akalab.amf.n2.Uplink;
import io.akalab.ngap.element.UeConnection;
import io.akalab.ngap.message.ErrorIndication;
import io.akalab.ngap.message.InitialUeMessage;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.ngap.message.PathSwitchRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The UEs of one gNB's association. One thread reads the association and tells what it reads; the messages of one UE are worked off one
 * after the other, those of different UEs at once. A UE is found among those of its own gNB alone: whatever another gNB says, it cannot
 * touch it.
 */
public final class UeAssociations {

    private static final Logger log = LoggerFactory.getLogger(UeAssociations.class);

    private static final io.akalab.ngap.element.Cause OVERLOADED =
            io.akalab.ngap.element.Cause.parse("misc/control-processing-overload");
    private static final io.akalab.ngap.element.Cause UNKNOWN = io.akalab.ngap.element.Cause.UNKNOWN_LOCAL_UE_NGAP_ID;
    private static final io.akalab.ngap.element.Cause INCONSISTENT =
            io.akalab.ngap.element.Cause.INCONSISTENT_REMOTE_UE_NGAP_ID;

    /** More than any procedure has under way for a UE. */
    private static final int MOST_WAITING = 32;

    /** How many octets of messages of one association may wait. */
    private static final int MOST_OCTETS = 2 << 20;

    private final N2 n2;
    private final GnbLink gnb;
    private final Map<Long, UeAssociation> byRanUeNgapId = new ConcurrentHashMap<>();
    private final Map<Long, UeAssociation> byAmfUeNgapId = new ConcurrentHashMap<>();
    private final EndedUes ended = new EndedUes();
    private final LogThinning discarded = new LogThinning();
    private final LogThinning notices = new LogThinning();
    private final WorkBudget budget = new WorkBudget(MOST_OCTETS);
    private int lastStream;

    /** A gNB that has no UEs yet. */
    public UeAssociations(N2 n2, GnbLink gnb) {
        this.n2 = n2;
        this.gnb = gnb;
    }

    /** How many UEs there are. */
    public int size() {
        return byRanUeNgapId.size();
    }

    /**
     * A message about a UE.
     *
     * @param octets how long it was
     * @return false for a message that is about no UE, or that a gNB does not send
     */
    public boolean received(NgapMessage message, int octets) {
        switch (message) {
            case InitialUeMessage initial -> opened(initial, octets);
            case PathSwitchRequest request -> switched(request, octets);
            case ErrorIndication error -> failed(error);
            default -> {
                var named = Uplinks.of(message);
                named.ifPresent(said -> uplink(said, octets));
                return named.isPresent();
            }
        }
        return true;
    }

    /** The stream of a UE, 0 for one that is not known. */
    public int streamOf(@Nullable Long amfUeNgapId, @Nullable Long ranUeNgapId) {
        var ue = find(amfUeNgapId, ranUeNgapId);
        return ue == null ? 0 : ue.stream();
    }

    /**
     * INITIAL UE MESSAGE (TS 38.413 clause 8.6.1). A gNB that gives a name that is in use to another UE has forgotten the one it
     * belonged to, which is released here without a word (clause 8.6.1.2); what the two have to say is worked off in order.
     */
    private void opened(InitialUeMessage message, int octets) {
        replacing(message.ranUeNgapId(), octets, ue -> {
            var initial = Uplinks.of(message);
            wonder(initial.location());
            n2.initialUeMessage(ue, initial).ifPresentOrElse(id -> name(ue, id), () -> {
                forget(ue);
                report(null, ue.ranUeNgapId(), OVERLOADED);
            });
        });
    }

    /** PATH SWITCH REQUEST (TS 38.413 clause 8.4.4). */
    private void switched(PathSwitchRequest request, int octets) {
        replacing(request.ranUeNgapId(), octets, ue -> {
            ue.sessions(request.toBeSwitched());
            var location = NgapElements.toDomain(request.location());
            var capabilities = request.capabilities();
            if (location == null || capabilities == null) {
                refuse(ue, request, new Cause("protocol", "semantic-error"));
            } else if (!n2.pathSwitch(
                    request.sourceAmfUeNgapId(), ue, new PathSwitch(location, NgapElements.toDomain(capabilities)))) {
                refuse(ue, request, NgapElements.toDomain(UNKNOWN));
            }
        });
    }

    private void refuse(UeAssociation target, PathSwitchRequest request, Cause cause) {
        send(target, request.sourceAmfUeNgapId(), new Downlink.PathSwitchFailure(cause));
    }

    private interface First {
        void work(UeAssociation ue);
    }

    private void replacing(long ranUeNgapId, int octets, First first) {
        var former = byRanUeNgapId.get(ranUeNgapId);
        var work = former == null ? new SerialQueue(MOST_WAITING) : former.work();
        if (work.isFull()) {
            discarded(ranUeNgapId);
            return;
        }
        if (former != null) {
            lose(former);
        }
        var ue = new UeAssociation(this, ranUeNgapId, nextStream(), work);
        byRanUeNgapId.put(ranUeNgapId, ue);
        later(ue, octets, () -> opening(ue, first));
    }

    /** A fault of ours must not leave a UE that nobody ever releases. */
    private void opening(UeAssociation ue, First first) {
        if (byRanUeNgapId.get(ue.ranUeNgapId()) != ue) {
            return;
        }
        try {
            first.work(ue);
        } catch (RuntimeException e) {
            log.error("{}: the first message of UE {} could not be worked off", gnb.title(), ue.ranUeNgapId(), e);
            connectionLost(ue);
            forget(ue);
            report(null, ue.ranUeNgapId(), io.akalab.ngap.element.Cause.UNSPECIFIED);
        }
    }

    private void discarded(long ranUeNgapId) {
        if (discarded.next()) {
            log.warn(
                    "{}: too much waits for UE {}: a message is discarded ({} so far)",
                    gnb.title(),
                    ranUeNgapId,
                    discarded.count());
        }
    }

    /** A UE in a tracking area that its gNB has not spoken of: what the UE may do there is not for N2 to say. */
    private void wonder(@Nullable Location location) {
        if (location != null && !gnb.broadcasts(location) && notices.next()) {
            log.warn(
                    "{}: a UE is in TAC {} of {}, which the gNB did not say it broadcasts",
                    gnb.title(),
                    location.tac(),
                    location.plmn());
        }
    }

    /** Streams go round among the UEs. */
    private int nextStream() {
        int others = gnb.streams() - 1;
        if (others <= 0) {
            return 0;
        }
        lastStream = lastStream % others + 1;
        return lastStream;
    }

    private void uplink(Uplinks.Named named, int octets) {
        var ue = byAmfUeNgapId.get(named.amfUeNgapId());
        if (ue == null) {
            unknown(named);
        } else if (ue.ranUeNgapId() != named.ranUeNgapId()) {
            report(named.amfUeNgapId(), named.ranUeNgapId(), INCONSISTENT);
            if (notices.next()) {
                log.warn(
                        "{}: UE {} is called {} by a message, and {} by all before: it is released",
                        gnb.title(),
                        named.amfUeNgapId(),
                        named.ranUeNgapId(),
                        ue.ranUeNgapId());
            }
            lose(ue);
        } else if (ue.work().isFull()) {
            discarded(named.ranUeNgapId());
        } else {
            if (named.message() instanceof Uplink.ContextReleaseComplete) {
                ue.releasing(false);
            }
            later(ue, octets, () -> n2.uplink(ue, named.amfUeNgapId(), named.message()));
        }
    }

    /** What the gNB says of a UE that the AMF has forgotten meanwhile is no error of its. */
    private void unknown(Uplinks.Named named) {
        if (!ended.contains(named.amfUeNgapId(), named.ranUeNgapId())) {
            report(named.amfUeNgapId(), named.ranUeNgapId(), UNKNOWN);
        } else if (named.message() instanceof Uplink.ContextReleaseComplete) {
            ended.remove(named.amfUeNgapId());
        }
    }

    /** ERROR INDICATION (TS 38.413 clauses 8.7.4 and 10.6): a UE that the gNB knows no more is released here too. */
    private void failed(ErrorIndication error) {
        var cause = error.cause();
        if (UNKNOWN.equals(cause) || INCONSISTENT.equals(cause)) {
            var ue = find(error.amfUeNgapId(), error.ranUeNgapId());
            if (ue != null) {
                lose(ue);
            }
        }
    }

    private @Nullable UeAssociation find(@Nullable Long amfUeNgapId, @Nullable Long ranUeNgapId) {
        if (amfUeNgapId == null) {
            return ranUeNgapId == null ? null : byRanUeNgapId.get(ranUeNgapId);
        }
        var ue = byAmfUeNgapId.get(amfUeNgapId);
        return ue == null || (ranUeNgapId != null && ranUeNgapId != ue.ranUeNgapId()) ? null : ue;
    }

    /** Releases all UEs without a word to the gNB, which is gone or has begun anew. */
    public int loseAll() {
        var lost = List.copyOf(byRanUeNgapId.values());
        lost.forEach(this::lose);
        return lost.size();
    }

    /** Releases UEs of which the gNB says that it has forgotten them, or that are to be forgotten by both; how many there were. */
    public int lose(List<UeConnection> connections) {
        int count = 0;
        for (var connection : connections) {
            var ue = find(connection.amfUeNgapId(), connection.ranUeNgapId());
            if (ue != null) {
                lose(ue);
                count++;
            }
        }
        return count;
    }

    /** Whether there is a UE that the AMF calls so. */
    public boolean has(long amfUeNgapId) {
        return byAmfUeNgapId.containsKey(amfUeNgapId);
    }

    private void lose(UeAssociation ue) {
        forget(ue);
        ue.work().add(() -> traced(ue, () -> connectionLost(ue)));
    }

    private void connectionLost(UeAssociation ue) {
        if (ue.amfUeNgapId() != 0) {
            n2.connectionLost(ue, ue.amfUeNgapId());
        }
    }

    /** The gNB is not asked about it any more; where it still is to say that it has released it, that is expected. */
    synchronized void forget(UeAssociation ue) {
        byRanUeNgapId.remove(ue.ranUeNgapId(), ue);
        boolean known = byAmfUeNgapId.remove(ue.amfUeNgapId(), ue);
        if (known && ue.isReleasing()) {
            ended.add(ue.amfUeNgapId(), ue.ranUeNgapId());
        }
    }

    /** Sends what the AMF has to say, on the UE's stream. The gNB may answer at once, so its names are known before. */
    void send(UeAssociation ue, long amfUeNgapId, Downlink message) {
        switch (message) {
            case Downlink.PathSwitchFailure _ -> forget(ue);
            case Downlink.ContextReleaseCommand _ -> {
                name(ue, amfUeNgapId);
                ue.releasing(true);
            }
            default -> name(ue, amfUeNgapId);
        }
        gnb.send(ue.stream(), Downlinks.toNgap(ue, amfUeNgapId, message));
    }

    /** A UE that is forgotten already is not to be found again. */
    private synchronized void name(UeAssociation ue, long amfUeNgapId) {
        if (ue.amfUeNgapId() != amfUeNgapId) {
            ue.amfUeNgapId(amfUeNgapId);
            if (byRanUeNgapId.get(ue.ranUeNgapId()) == ue) {
                byAmfUeNgapId.put(amfUeNgapId, ue);
            }
        }
    }

    private void later(UeAssociation ue, int octets, Runnable work) {
        int cost = budget.take(octets);
        ue.work().add(() -> {
            try {
                traced(ue, work);
            } finally {
                budget.giveBack(cost);
            }
        });
    }

    /** What is done for a UE is part of its trace, in the log too. */
    private static void traced(UeAssociation ue, Runnable work) {
        var context = ue.context();
        try (var _ = MDC.putCloseable("traceId", context.traceId())) {
            context.run(work);
        }
    }

    private void report(@Nullable Long amfUeNgapId, @Nullable Long ranUeNgapId, io.akalab.ngap.element.Cause cause) {
        gnb.send(streamOf(amfUeNgapId, ranUeNgapId), new ErrorIndication(amfUeNgapId, ranUeNgapId, cause, null));
    }
}
