package io.akalab.nas;

import io.akalab.crypto.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages of {@code nas.json}, captured from real networks; the file names its sources. */
public final class CapturedPdus {

    private static final JsonNode FILE = read();

    private CapturedPdus() {}

    /** A message under a known security context. */
    public record Protected(JsonNode message, JsonNode context) {

        public Octets pdu() {
            return hex(message, "pdu");
        }

        public Octets plain() {
            return hex(message, "plain");
        }

        public int count() {
            return message.get("count").asInt();
        }

        public boolean uplink() {
            return message.get("directionBit").asInt() == 0;
        }

        public int nea() {
            return context.get("nea").asInt();
        }

        public int nia() {
            return context.get("nia").asInt();
        }

        @Override
        public String toString() {
            return context.get("id").asString() + " frame "
                    + message.get("frame").asString() + " "
                    + message.get("type").asString();
        }
    }

    /** A plain message, and what the capture calls it. */
    public record Plain(String name, Octets octets) {

        @Override
        public String toString() {
            return name + " " + octets.toHex();
        }
    }

    /** Every message whose keys are known. */
    public static Stream<Protected> protectedPdus() {
        return messages()
                .filter(message -> message.has("context"))
                .map(message -> new Protected(message, context(message)));
    }

    /** Every distinct plain message, with those inside protected ones. */
    public static Stream<Plain> plainMessages() {
        return messages()
                .map(message ->
                        new Plain(message.get("type").asString(), hex(message, message.has("plain") ? "plain" : "pdu")))
                .distinct();
    }

    /** Messages of other implementations' tests whose keys are not known, without the protection around them. */
    public static Stream<Plain> foreignMessages() {
        return nodes("canned_without_keys")
                .filter(message -> message.get("pdu").asString().startsWith("7e"))
                .map(message -> new Plain(message.get("name").asString(), withoutProtection(hex(message, "pdu"))));
    }

    public static Octets hex(JsonNode node, String field) {
        return Octets.ofHex(node.get(field).asString());
    }

    private static Octets withoutProtection(Octets pdu) {
        return pdu.at(1) == 0 ? pdu : pdu.from(7);
    }

    private static Stream<JsonNode> messages() {
        return Stream.concat(nodes("messages"), nodes("roaming_messages"));
    }

    private static JsonNode context(JsonNode message) {
        return nodes("contexts")
                .filter(context -> context.get("id").equals(message.get("context")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> nodes(String field) {
        return StreamSupport.stream(FILE.get(field).spliterator(), false);
    }

    private static JsonNode read() {
        try (var in = Objects.requireNonNull(CapturedPdus.class.getResourceAsStream("/nas.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
