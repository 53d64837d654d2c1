package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.Flags;
import io.akalab.ngap.element.IeDiagnostic;
import io.akalab.ngap.element.NotComprehended;
import io.akalab.ngap.element.PerDecoder;
import io.akalab.ngap.element.TypeOfError;
import io.akalab.ngap.per.PerReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a received message by their place in its table. It notes what clause 10.3 of TS 38.413 makes of elements
 * that are unknown, missing, in the wrong order or there twice.
 */
final class IeReader {

    private static final int MOST = 0xFFFF;
    private static final int MASKED_IMEISV_BITS = 64;
    private static final int LAST_OF_OCTET = 0xFF;

    private final IeTable table;
    private final @Nullable PerReader[] values;
    private final Criticality[] criticalities;
    private final List<ProtocolIe> unknown = new ArrayList<>(0);
    private final List<IeDiagnostic> rejected = new ArrayList<>(0);
    private final List<IeDiagnostic> notified = new ArrayList<>(0);

    private int lastRank = -1;
    private boolean falselyConstructed;

    /** A bit for each rank whose element was interpreted. */
    private long taken;

    /** Sorts what an open type of a PDU holds. */
    IeReader(IeTable table, PerReader in) {
        this.table = table;
        this.values = new PerReader[table.size()];
        this.criticalities = new Criticality[table.size()];
        boolean extended = in.bit();
        int count = in.count(0, MOST);
        for (int i = 0; i < count; i++) {
            sort(in.number(MOST), Criticality.read(in), in.open());
        }
        if (extended) {
            in.skipAdditions();
        }
        noteMissing();
    }

    private void sort(int id, Criticality criticality, PerReader value) {
        int rank = table.rank(id);
        if (rank == IeTable.UNKNOWN) {
            note(id, criticality, TypeOfError.NOT_UNDERSTOOD);
            unknown.add(new ProtocolIe(id, criticality, value.rest()));
            return;
        }
        falselyConstructed |= rank <= lastRank;
        lastRank = Math.max(lastRank, rank);
        values[rank] = value;
        criticalities[rank] = criticality;
    }

    private void noteMissing() {
        for (int rank = 0; rank < values.length; rank++) {
            if (values[rank] == null && table.isMandatory(rank)) {
                note(table.id(rank), table.criticality(rank), TypeOfError.MISSING);
            }
        }
    }

    private void note(int id, Criticality criticality, TypeOfError error) {
        switch (criticality) {
            case REJECT -> rejected.add(new IeDiagnostic(criticality, id, error));
            case NOTIFY -> notified.add(new IeDiagnostic(criticality, id, error));
            case IGNORE -> {}
        }
    }

    MessageType type() {
        return table.type();
    }

    /** What the sender shall be told of, although the message is good. */
    List<IeDiagnostic> notified() {
        return notified;
    }

    /** What the message is refused for. */
    List<IeDiagnostic> rejected() {
        return rejected;
    }

    /** Throws if what was found so far makes the message one to refuse. */
    void requireUnderstood() {
        if (falselyConstructed) {
            throw new AbstractSyntaxError(Cause.FALSELY_CONSTRUCTED_MESSAGE);
        }
        if (!rejected.isEmpty()) {
            throw new AbstractSyntaxError(Cause.ABSTRACT_SYNTAX_ERROR_REJECT);
        }
    }

    /** An element that the message is no use without, whatever its criticality. */
    <T> T required(int id, PerDecoder<T> decoder) {
        var value = optional(id, decoder);
        if (value == null) {
            if (rejected.isEmpty()) {
                rejected.add(new IeDiagnostic(table.criticality(table.rank(id)), id, TypeOfError.MISSING));
            }
            throw new AbstractSyntaxError(Cause.ABSTRACT_SYNTAX_ERROR_REJECT);
        }
        return value;
    }

    <T> T orElse(int id, PerDecoder<T> decoder, T otherwise) {
        var value = optional(id, decoder);
        return value == null ? otherwise : value;
    }

    boolean flag(int id) {
        return orElse(id, Flags::read, Boolean.FALSE);
    }

    /** An element, or null if it isn't there or is not comprehended and may be ignored. */
    <T> @Nullable T optional(int id, PerDecoder<T> decoder) {
        int rank = table.rank(id);
        var value = values[rank];
        if (value == null) {
            return null;
        }
        taken |= 1L << rank;
        try {
            return decoder.read(value.mark());
        } catch (NotComprehended e) {
            note(id, criticalities[rank], TypeOfError.NOT_UNDERSTOOD);
            return null;
        }
    }

    /** Every element that was not asked for: those of the table first, then those that aren't in it. */
    List<ProtocolIe> others() {
        var others = new ArrayList<ProtocolIe>(0);
        for (int rank = 0; rank < values.length; rank++) {
            var value = values[rank];
            if (value != null && (taken >>> rank & 1) == 0) {
                others.add(new ProtocolIe(
                        table.id(rank), criticalities[rank], value.mark().rest()));
            }
        }
        others.addAll(unknown);
        return others;
    }

    /** An element for an answer to a message that is refused: null if it isn't there or can't be read. */
    <T> @Nullable T peek(int id, PerDecoder<T> decoder) {
        int rank = table.rank(id);
        var value = rank == IeTable.UNKNOWN ? null : values[rank];
        try {
            return value == null ? null : decoder.read(value.mark());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Masked IMEISV (TS 38.413 clause 9.3.1.54), 8 octets. */
    static Octets maskedImeisv(PerReader in) {
        return in.longBitString(MASKED_IMEISV_BITS);
    }

    /** A whole number from 0 to 255. */
    static int octet(PerReader in) {
        return in.number(LAST_OF_OCTET);
    }
}
