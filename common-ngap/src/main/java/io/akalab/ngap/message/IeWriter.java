package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Flags;
import io.akalab.ngap.element.PerEncoder;
import io.akalab.ngap.per.PerWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a message: its elements in the order of its table, those that are only carried among them, and the PDU around. */
final class IeWriter {

    private static final int MOST = 0xFFFF;
    private static final int LAST_CODE = 0xFF;
    private static final int MASKED_IMEISV_BITS = 64;

    private final IeTable table;
    private final List<ProtocolIe> others;
    private final PerWriter elements = new PerWriter();
    private int count;
    private int otherCount;

    IeWriter(IeTable table, List<ProtocolIe> others) {
        this.table = table;
        this.others = others.size() < 2 ? others : inOrder(table, others);
    }

    private static List<ProtocolIe> inOrder(IeTable table, List<ProtocolIe> others) {
        var sorted = new ArrayList<>(others);
        sorted.sort(Comparator.comparingInt(ie -> table.rank(ie.id())));
        return sorted;
    }

    /** An element; none for null. */
    <T> IeWriter put(int id, @Nullable T value, PerEncoder<T> encoder) {
        if (value != null) {
            int rank = table.rank(id);
            putOthers(rank);
            int start = begin(id, table.criticality(rank).ordinal());
            encoder.write(value, elements);
            elements.closeOpen(start);
        }
        return this;
    }

    /** An element that is left out when the list is empty. */
    <T> IeWriter putList(int id, List<T> list, PerEncoder<List<T>> encoder) {
        return put(id, list.isEmpty() ? null : list, encoder);
    }

    /** An element that is there or not. */
    IeWriter putFlag(int id, boolean flag) {
        return put(id, flag ? Boolean.TRUE : null, Flags::write);
    }

    private void putOthers(int before) {
        while (otherCount < others.size() && table.rank(others.get(otherCount).id()) < before) {
            putOther(others.get(otherCount++));
        }
    }

    private void putOther(ProtocolIe ie) {
        int start = begin(ie.id(), ie.criticality().ordinal());
        elements.whole(ie.value());
        elements.closeOpen(start);
    }

    private int begin(int id, int criticality) {
        count++;
        return elements.number(id, 0, MOST).enumerated(criticality, 3).beginOpen();
    }

    /** The PDU. */
    Octets message() {
        putOthers(Integer.MAX_VALUE);
        var type = table.type();
        var out = new PerWriter().bit(false);
        type.pduType().write(out);
        out.number(type.procedureCode(), 0, LAST_CODE);
        type.criticality().write(out);
        int start = out.beginOpen();
        out.bit(false).number(count, 0, MOST);
        if (count > 0) {
            out.whole(elements.octets());
        }
        out.closeOpen(start);
        return out.octets();
    }

    static void octets(Octets value, PerWriter out) {
        out.octetString(value);
    }

    static void maskedImeisv(Octets value, PerWriter out) {
        out.longBitString(value, MASKED_IMEISV_BITS);
    }

    static void octet(int value, PerWriter out) {
        out.number(value, 0, LAST_CODE);
    }
}
