package io.akalab.ngap.message;

import io.akalab.ngap.element.Criticality;
import java.util.Arrays;

/** The elements of one message in the order of its table in TS 38.413 clause 9.4.4, in which they are written and expected. */
final class IeTable {

    /** What is looked for in a message that isn't known. */
    static final IeTable IDS_ALONE = IeTable.of(MessageType.ERROR_INDICATION)
            .optional(Criticality.IGNORE, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID);

    /** The rank of an element that isn't in the table. */
    static final int UNKNOWN = Byte.MAX_VALUE;

    /** IDs from here on are in no table. */
    private static final int IDS = 512;

    private final MessageType type;
    private final byte[] ranks = new byte[IDS];
    private int[] ids = new int[0];
    private Criticality[] criticalities = new Criticality[0];

    /** A bit for each rank. */
    private long mandatory;

    private IeTable(MessageType type) {
        this.type = type;
        Arrays.fill(ranks, (byte) UNKNOWN);
    }

    static IeTable of(MessageType type) {
        return new IeTable(type);
    }

    /** The next rows, of elements that must be there. */
    IeTable mandatory(Criticality criticality, int... rows) {
        int first = ids.length;
        optional(criticality, rows);
        mandatory |= (1L << ids.length) - (1L << first);
        return this;
    }

    /** The next rows, of elements that may be there. */
    IeTable optional(Criticality criticality, int... rows) {
        int first = ids.length;
        ids = Arrays.copyOf(ids, first + rows.length);
        criticalities = Arrays.copyOf(criticalities, ids.length);
        for (int i = 0; i < rows.length; i++) {
            ids[first + i] = rows[i];
            criticalities[first + i] = criticality;
            ranks[rows[i]] = (byte) (first + i);
        }
        return this;
    }

    MessageType type() {
        return type;
    }

    int size() {
        return ids.length;
    }

    /** Where an element stands, or {@link #UNKNOWN}. */
    int rank(int id) {
        return id < IDS ? ranks[id] : UNKNOWN;
    }

    int id(int rank) {
        return ids[rank];
    }

    Criticality criticality(int rank) {
        return criticalities[rank];
    }

    boolean isMandatory(int rank) {
        return (mandatory >>> rank & 1) != 0;
    }
}
