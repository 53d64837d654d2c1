package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;

/** Reset Type (TS 38.413 clause 9.2.6.11). */
public sealed interface ResetType {

    /** The whole NG interface. */
    record All() implements ResetType {}

    /**
     * Some UEs.
     *
     * @param connections 1 to 65536
     */
    record Part(List<UeConnection> connections) implements ResetType {

        public Part {
            connections = List.copyOf(connections);
        }
    }

    private static int alternatives() {
        return 3;
    }

    static ResetType read(PerReader in) {
        return switch (in.enumerated(alternatives())) {
            case 0 -> readAll(in);
            case 1 -> new Part(UeConnection.readList(in));
            default -> throw new NotComprehended("a reset of a kind that isn't known");
        };
    }

    private static ResetType readAll(PerReader in) {
        if (in.extensibleEnumerated(1) != 0) {
            throw new NotComprehended("a reset of all of a kind that isn't known");
        }
        return new All();
    }

    default void write(PerWriter out) {
        switch (this) {
            case All all -> out.enumerated(0, alternatives()).extensibleEnumerated(0, 1);
            case Part part -> UeConnection.writeList(part.connections(), out.enumerated(1, alternatives()));
        }
    }
}
