package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.OctetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The optional elements of a message, known or not, as and where they were, so that what was decoded is encoded to the same
 * octets again. The text form tells which ones there are, not what they hold.
 */
public final class OptionalIes {

    /** None. */
    public static final OptionalIes NONE = new OptionalIes(List.of());

    private final List<Ie> elements;

    private OptionalIes(List<Ie> elements) {
        this.elements = elements;
    }

    /** All of them, in order. */
    public List<Ie> elements() {
        return elements;
    }

    public boolean has(int iei) {
        return find(iei).isPresent();
    }

    /** The value of the first of that identifier; a repeated one is ignored (TS 24.501 clause 7.6.3). */
    public Optional<Octets> find(int iei) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).iei() == iei) {
                return Optional.of(elements.get(i).value());
            }
        }
        return Optional.empty();
    }

    /** The same, read by {@code parser}; one that is syntactically incorrect counts as absent (TS 24.501 clause 7.7.1). */
    public <T> Optional<T> find(int iei, Function<Octets, T> parser) {
        var value = find(iei);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(value.get()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** These and one more, in the place that the message's table gives it; it replaces one of the same identifier. */
    OptionalIes with(IeTable table, int iei, Octets value) {
        var changed = new ArrayList<>(elements);
        changed.removeIf(ie -> ie.iei() == iei);
        int at = 0;
        while (at < changed.size() && table.rank(changed.get(at).iei()) < table.rank(iei)) {
            at++;
        }
        changed.add(at, new Ie(iei, table.format(iei), value));
        return new OptionalIes(List.copyOf(changed));
    }

    OptionalIes withHalfOctet(IeTable table, int iei, int nibble) {
        return with(table, iei, Octets.of((byte) (nibble & 0xF)));
    }

    void writeTo(OctetWriter out) {
        for (int i = 0; i < elements.size(); i++) {
            elements.get(i).writeTo(out);
        }
    }

    static OptionalIes read(IeTable table, OctetReader in) {
        if (!in.hasMore()) {
            return NONE;
        }
        var elements = new ArrayList<Ie>(8);
        while (in.hasMore()) {
            elements.add(readOne(table, in));
        }
        return new OptionalIes(List.copyOf(elements));
    }

    private static Ie readOne(IeTable table, OctetReader in) {
        int octet = in.octet();
        int iei = octet >= 0x80 ? octet & 0xF0 : octet;
        if (iei < 0x10 && !table.knows(iei)) {
            throw MalformedNas.mandatory("an unknown element requires comprehension");
        }
        var format = table.format(iei);
        int length = lengthOf(format, table, iei, in);
        if (format == Ie.Format.HALF_OCTET) {
            return new Ie(iei, format, Octets.of((byte) (octet & 0xF)));
        }
        if (length > in.remaining()) {
            throw new MalformedNas(
                    GmmCause.PROTOCOL_ERROR_UNSPECIFIED, "an optional element goes on beyond the message");
        }
        return new Ie(iei, format, in.take(length));
    }

    private static int lengthOf(Ie.Format format, IeTable table, int iei, OctetReader in) {
        return switch (format) {
            case HALF_OCTET -> 0;
            case TV -> table.fixedLength(iei);
            case TLV -> in.octet();
            case TLV_E -> in.twoOctets();
        };
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof OptionalIes other && elements.equals(other.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    @Override
    public String toString() {
        return elements.stream()
                .map(ie -> "0x" + Integer.toHexString(ie.iei()))
                .toList()
                .toString();
    }
}
