package io.akalab.ngap.element;

import io.akalab.crypto.Octets;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PDU session that the NG-RAN node shall set up with a UE's context (TS 38.413 clause 9.2.2.1).
 *
 * @param id the PDU Session ID, 0 to 255
 * @param nasPdu what the UE is told about it, or null
 * @param transfer the PDU Session Resource Setup Request Transfer, carried
 */
public record PduSessionSetup(int id, @Nullable Octets nasPdu, SNssai slice, Octets transfer) {

    private static final int OPTIONALS = 2;
    private static final int NAS_PDU = 2;

    public PduSessionSetup {
        if (id < 0 || id > PduSession.LAST_ID) {
            throw new IllegalArgumentException("a PDU session ID is 0 to 255");
        }
    }

    public static List<PduSessionSetup> readList(PerReader in) {
        return Lists.read(in, PduSession.MOST, PduSessionSetup::read);
    }

    public static void writeList(List<PduSessionSetup> sessions, PerWriter out) {
        Lists.write(sessions, out, PduSession.MOST, PduSessionSetup::write);
    }

    private static PduSessionSetup read(PerReader in) {
        int preamble = Extensible.begin(in, OPTIONALS);
        var session = new PduSessionSetup(
                in.number(PduSession.LAST_ID),
                (preamble & NAS_PDU) == 0 ? null : in.octetString(),
                SNssai.read(in),
                in.octetString());
        Extensible.end(in, preamble, OPTIONALS);
        return session;
    }

    private void write(PerWriter out) {
        Extensible.begin(out, nasPdu != null).number(id, 0, PduSession.LAST_ID);
        if (nasPdu != null) {
            out.octetString(nasPdu);
        }
        slice.write(out);
        out.octetString(transfer);
    }
}
