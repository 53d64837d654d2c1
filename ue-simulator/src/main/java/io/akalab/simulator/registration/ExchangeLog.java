package io.akalab.simulator.registration;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Direction;
import io.akalab.nas.message.MessageFields;
import io.akalab.simulator.registration.Exchange.Field;
import io.akalab.simulator.ue.NasPdu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes down what is exchanged, and shows what was ciphered to whoever may see it. */
final class ExchangeLog {

    private final List<Exchange> exchanges = new ArrayList<>();
    private BiConsumer<Octets, Octets> deciphered = (_, _) -> {};

    void showDeciphered(BiConsumer<Octets, Octets> viewer) {
        deciphered = viewer;
    }

    List<Exchange> all() {
        return List.copyOf(exchanges);
    }

    int size() {
        return exchanges.size();
    }

    /** Whether a message of this NGAP or NAS name is among those from {@code first} on. */
    boolean has(String name, int first) {
        return exchanges.stream()
                .skip(first)
                .anyMatch(exchange -> exchange.ngapType().equals(name) || name.equals(exchange.nasName()));
    }

    void add(Direction direction, String ngapType) {
        add(direction, ngapType, List.of());
    }

    void add(Direction direction, String ngapType, String field, String value) {
        add(direction, ngapType, List.of(new Field(field, value)));
    }

    private void add(Direction direction, String ngapType, List<Field> fields) {
        exchanges.add(new Exchange(direction, ngapType, null, null, fields, null));
    }

    void add(Direction direction, String ngapType, NasPdu pdu) {
        var message = pdu.message();
        exchanges.add(new Exchange(
                direction,
                ngapType,
                message == null ? "unreadable" : message.messageType().title(),
                pdu.type().toString(),
                fields(pdu),
                pdu.octets().toHex()));
        if (message != null && pdu.type().isCiphered()) {
            deciphered.accept(pdu.octets(), message.encode());
        }
    }

    private static List<Field> fields(NasPdu pdu) {
        var fields = new ArrayList<Field>();
        if (pdu.message() != null) {
            MessageFields.of(pdu.message()).forEach((name, value) -> fields.add(new Field(name, value)));
        }
        if (!pdu.note().isEmpty()) {
            fields.add(new Field("note", pdu.note()));
        }
        return fields;
    }

    /** The name of the last NAS message, for a reason in words. */
    String lastNasName() {
        for (var exchange : exchanges.reversed()) {
            if (exchange.nasName() != null) {
                return exchange.nasName();
            }
        }
        return "nothing";
    }

    /** What the network last complained of in an Error Indication from {@code first} on, with a word before it; else nothing. */
    String lastError(int first) {
        return lastField("ErrorIndication", first)
                .map(cause -> ", which it calls " + cause)
                .orElse("");
    }

    /** Why the connection was lost from {@code first} on, if it was. */
    Optional<String> lossFrom(int first) {
        return lastField("ConnectionLost", first);
    }

    private Optional<String> lastField(String ngapType, int first) {
        return exchanges.stream()
                .skip(first)
                .filter(exchange -> exchange.direction() == Direction.DOWNLINK
                        && exchange.ngapType().equals(ngapType))
                .flatMap(exchange -> exchange.fields().stream())
                .map(Field::value)
                .reduce((_, last) -> last);
    }
}
