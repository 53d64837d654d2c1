package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the UE-associated Logical NG-connection List (TS 38.413 clause 9.3.3.25). One with neither ID says nothing and is
 * kept, since an acknowledgement has the same items in the same order.
 *
 * @param amfUeNgapId what the AMF calls the UE, or null
 * @param ranUeNgapId what the NG-RAN node calls the UE, or null
 */
public record UeConnection(
        @Nullable Long amfUeNgapId, @Nullable Long ranUeNgapId) {

    private static final UeConnection EMPTY = new UeConnection(null, null);
    private static final int MOST = 1 << 16;
    private static final int OPTIONALS = 3;
    private static final int AMF = 4;
    private static final int RAN = 2;

    public static List<UeConnection> readList(PerReader in) {
        return Lists.read(in, MOST, UeConnection::read);
    }

    public static void writeList(List<UeConnection> connections, PerWriter out) {
        Lists.write(connections, out, MOST, UeConnection::write);
    }

    private static UeConnection read(PerReader in) {
        int preamble = Extensible.begin(in, OPTIONALS);
        Long amf = (preamble & AMF) == 0 ? null : UeNgapIds.readAmfUeNgapId(in);
        Long ran = (preamble & RAN) == 0 ? null : UeNgapIds.readRanUeNgapId(in);
        Extensible.end(in, preamble, OPTIONALS);
        return amf == null && ran == null ? EMPTY : new UeConnection(amf, ran);
    }

    private void write(PerWriter out) {
        Extensible.begin(out, amfUeNgapId != null, ranUeNgapId != null);
        if (amfUeNgapId != null) {
            UeNgapIds.writeAmfUeNgapId(amfUeNgapId, out);
        }
        if (ranUeNgapId != null) {
            UeNgapIds.writeRanUeNgapId(ranUeNgapId, out);
        }
    }
}
