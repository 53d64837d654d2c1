package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PDUs in resource files with what Wireshark reads in them; the files name their sources. */
final class DissectedPdus {

    private DissectedPdus() {}

    /**
     * A PDU.
     *
     * @param message the message's name in the specification
     * @param canonical whether its sender encodes the one way there is, so that the same octets come out again
     * @param fields by Wireshark's names, each with all its values in order
     */
    record Pdu(String message, Octets octets, boolean canonical, Map<String, String> fields) {

        @Override
        public String toString() {
            return message + " " + octets.toHex();
        }
    }

    /** What other implementations sent. */
    static Stream<Pdu> ofOthers() {
        return read("/ngap.json");
    }

    /** What this one encodes. */
    static Stream<Pdu> ofOurs() {
        return read("/ngap-ours.json");
    }

    private static Stream<Pdu> read(String resource) {
        try (var in = Objects.requireNonNull(DissectedPdus.class.getResourceAsStream(resource))) {
            var samples = JsonMapper.shared().readTree(in).get("samples");
            return StreamSupport.stream(samples.spliterator(), false).map(DissectedPdus::pdu);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pdu pdu(JsonNode node) {
        var fields = new TreeMap<String, String>();
        node.get("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return new Pdu(
                node.get("message").asString(),
                Octets.ofHex(node.get("pdu").asString()),
                node.get("canonical").asBoolean(),
                fields);
    }
}
