package io.akalab.ngap.element;

import io.akalab.crypto.Octets;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;

/**
 * A PDU session with what the SMF and the NG-RAN node tell each other about it, which the AMF carries: an item of the lists of
 * sessions that were set up, failed to be, are to be switched, were switched or released, all of which are encoded alike.
 *
 * @param id the PDU Session ID, 0 to 255
 * @param transfer the transfer that the list is for
 */
public record PduSession(int id, Octets transfer) {

    static final int MOST = 256;
    static final int LAST_ID = 255;

    public PduSession {
        if (id < 0 || id > LAST_ID) {
            throw new IllegalArgumentException("a PDU session ID is 0 to 255");
        }
    }

    public static List<PduSession> readList(PerReader in) {
        return Lists.read(in, MOST, PduSession::read);
    }

    public static void writeList(List<PduSession> sessions, PerWriter out) {
        Lists.write(sessions, out, MOST, PduSession::write);
    }

    /** PDU sessions of which only the ID is told, such as those that end with a UE's context. */
    public static List<Integer> readIds(PerReader in) {
        return Lists.read(in, MOST, PduSession::readId);
    }

    public static void writeIds(List<Integer> ids, PerWriter out) {
        Lists.write(ids, out, MOST, PduSession::writeId);
    }

    /**
     * The session released by a path switch that failed (Path Switch Request Unsuccessful Transfer, TS 38.413 clause
     * 9.3.4.20).
     */
    public static PduSession pathSwitchFailed(int id, Cause cause) {
        var transfer = new PerWriter();
        cause.write(Extensible.begin(transfer));
        return new PduSession(id, transfer.octets());
    }

    private static PduSession read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var session = new PduSession(in.number(LAST_ID), in.octetString());
        Extensible.end(in, preamble, 1);
        return session;
    }

    private void write(PerWriter out) {
        Extensible.begin(out).number(id, 0, LAST_ID).octetString(transfer);
    }

    private static Integer readId(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        int id = in.number(LAST_ID);
        Extensible.end(in, preamble, 1);
        return id;
    }

    private static void writeId(Integer id, PerWriter out) {
        Extensible.begin(out).number(id, 0, LAST_ID);
    }
}
