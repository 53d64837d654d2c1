package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.per.PerReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** PDUs put together of any elements in any order. */
final class Pdus {

    private Pdus() {}

    static Octets pdu(MessageType type, List<ProtocolIe> ies) {
        return new IeWriter(IeTable.of(type), ies).message();
    }

    /** The elements of a message as they are written. */
    static List<ProtocolIe> ies(NgapMessage message) {
        var in = new PerReader(message.encode().toArray());
        in.bits(8);
        in.number(255);
        Criticality.read(in);
        return new IeReader(IeTable.of(message.messageType()), in.open()).others();
    }

    /** A message whose elements were changed. */
    static Octets changed(NgapMessage message, UnaryOperator<List<ProtocolIe>> change) {
        return pdu(message.messageType(), change.apply(new ArrayList<>(ies(message))));
    }

    /** A message with an element more, at its end. */
    static Octets with(NgapMessage message, ProtocolIe ie) {
        return changed(message, ies -> {
            ies.add(ie);
            return ies;
        });
    }

    /** A message without an element. */
    static Octets without(NgapMessage message, int id) {
        return changed(message, ies -> {
            ies.removeIf(ie -> ie.id() == id);
            return ies;
        });
    }

    /** A message in which an element has another value, of the criticality that it had. */
    static Octets replaced(NgapMessage message, int id, String hex) {
        return changed(message, ies -> {
            ies.replaceAll(ie -> ie.id() == id ? new ProtocolIe(id, ie.criticality(), Octets.ofHex(hex)) : ie);
            return ies;
        });
    }

    /** The table of a message's type, by which it tells what must be there. */
    static IeTable table(Class<?> type) {
        try {
            var field = type.getDeclaredField("TABLE");
            return (IeTable) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
