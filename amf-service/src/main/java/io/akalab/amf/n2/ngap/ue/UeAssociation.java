package io.akalab.amf.n2.ngap.ue;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.RanConnection;
import io.akalab.ngap.element.PduSession;
import io.akalab.sbi.context.SbiContext;
import java.util.List;

/** A UE on its gNB's association: its names, its stream and the order of its messages. */
final class UeAssociation implements RanConnection {

    private final UeAssociations all;
    private final long ranUeNgapId;
    private final int stream;
    private final SerialQueue work;
    private final SbiContext context = SbiContext.fresh();
    private List<PduSession> sessions = List.of();
    private volatile long amfUeNgapId;
    private volatile boolean releasing;

    /** A UE that the AMF has no name for yet. */
    UeAssociation(UeAssociations all, long ranUeNgapId, int stream, SerialQueue work) {
        this.all = all;
        this.ranUeNgapId = ranUeNgapId;
        this.stream = stream;
        this.work = work;
    }

    @Override
    public long ranUeNgapId() {
        return ranUeNgapId;
    }

    /** What the AMF calls the association, 0 as long as it has said nothing on it. */
    long amfUeNgapId() {
        return amfUeNgapId;
    }

    void amfUeNgapId(long id) {
        amfUeNgapId = id;
    }

    /** The stream of its messages, for as long as it lasts (TS 38.412 clause 7). */
    int stream() {
        return stream;
    }

    SerialQueue work() {
        return work;
    }

    /** The trace that all it does is part of. */
    SbiContext context() {
        return context;
    }

    /** The PDU sessions that came with a path switch. */
    List<PduSession> sessions() {
        return sessions;
    }

    void sessions(List<PduSession> switched) {
        sessions = List.copyOf(switched);
    }

    /** Whether the gNB has been told to release it, and has not said yet that it has. */
    boolean isReleasing() {
        return releasing;
    }

    void releasing(boolean now) {
        releasing = now;
    }

    @Override
    public void send(long amfUeNgapId, Downlink message) {
        all.send(this, amfUeNgapId, message);
    }

    @Override
    public void ended(long amfUeNgapId) {
        all.forget(this);
    }
}
