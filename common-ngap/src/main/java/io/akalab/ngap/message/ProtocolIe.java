package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.PerDecoder;
import io.akalab.ngap.per.PerReader;
import java.util.List;
import java.util.Optional;

/**
 * An information element as it is in a message: nothing of it is interpreted, so that it goes out as it came. What it holds is
 * not in its text form.
 *
 * @param id the ProtocolIE-ID, 0 to 65535
 * @param value the encoding in whole octets
 */
public record ProtocolIe(int id, Criticality criticality, Octets value) {

    public ProtocolIe {
        if (id >>> Short.SIZE != 0) {
            throw new IllegalArgumentException("a ProtocolIE-ID has 16 bits");
        }
    }

    /** The first of that ID, read by {@code decoder}; one that can't be read counts as absent. */
    static <T> Optional<T> find(List<ProtocolIe> ies, int id, PerDecoder<T> decoder) {
        for (var ie : ies) {
            if (ie.id == id) {
                return ie.read(decoder);
            }
        }
        return Optional.empty();
    }

    private <T> Optional<T> read(PerDecoder<T> decoder) {
        try {
            return Optional.of(decoder.read(new PerReader(value.toArray())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
