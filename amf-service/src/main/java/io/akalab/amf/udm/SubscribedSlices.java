package io.akalab.amf.udm;

import io.akalab.amf.n2.Slice;
import java.util.List;

/**
 * The slices that a subscriber may use.
 *
 * @param byDefault those that are meant where the UE asks for none
 * @param others those that it has to ask for
 */
public record SubscribedSlices(List<Slice> byDefault, List<Slice> others) {

    public SubscribedSlices {
        byDefault = List.copyOf(byDefault);
        others = List.copyOf(others);
    }

    /** Whether the subscriber may use a slice. */
    public boolean contains(Slice slice) {
        return byDefault.contains(slice) || others.contains(slice);
    }
}
