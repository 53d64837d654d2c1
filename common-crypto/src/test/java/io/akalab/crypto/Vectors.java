package io.akalab.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published figures in {@code /vectors}, each file with its source. */
public final class Vectors {

    private Vectors() {}

    /** The entries of an array; {@code pointer} such as {@code /test_sets/nea2} is a JSON pointer. */
    public static Stream<Vector> in(String file, String pointer) {
        var array = read(file).at(pointer);
        if (array.isEmpty()) {
            throw new IllegalArgumentException("nothing at " + pointer + " of " + file);
        }
        return IntStream.range(0, array.size()).mapToObj(i -> new Vector(pointer + "/" + i, array.get(i)));
    }

    /** One entry. */
    public static Vector at(String file, String pointer) {
        return new Vector(pointer, read(file).at(pointer));
    }

    /** The same octets with one bit inverted, bit 0 being the first. */
    public static Octets flipped(Octets octets, int bit) {
        var flipped = octets.toArray();
        flipped[bit / 8] ^= (byte) (0x80 >>> bit % 8);
        return Octets.wrap(flipped);
    }

    /** All the octets that differ in one bit from these. */
    public static List<Octets> tampered(Octets octets) {
        return IntStream.range(0, 8 * octets.length())
                .mapToObj(bit -> flipped(octets, bit))
                .toList();
    }

    private static JsonNode read(String file) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One entry, with its fields by name. */
    public record Vector(String place, JsonNode node) {

        public boolean has(String field) {
            return node.hasNonNull(field);
        }

        public String text(String field) {
            return node.required(field).asString();
        }

        public int number(String field) {
            return node.required(field).asInt();
        }

        public boolean flag(String field) {
            return node.required(field).asBoolean();
        }

        public Octets octets(String field) {
            return Octets.ofHex(text(field));
        }

        public byte[] bytes(String field) {
            return octets(field).toArray();
        }

        public Vector child(String field) {
            return new Vector(place + "/" + field, node.required(field));
        }

        @Override
        public String toString() {
            return place + (has("name") ? " " + text("name") : "");
        }
    }
}
