package io.akalab.amf.gmm;

import io.akalab.amf.n2.Slice;
import io.akalab.amf.udm.SubscribedSlices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which slices a UE gets of those that it asks for (TS 24.501 clause 5.5.1.2.4, TS 23.501 clause 5.15.5.2.1).
 *
 * @param allowed none means that the UE cannot be served
 * @param rejected those that it asked for in vain
 */
record SliceSelection(List<Slice> allowed, List<Slice> rejected) {

    /** What is asked for, served and subscribed. Where that is nothing, the subscriber's slices by default count. */
    static SliceSelection of(List<Slice> served, @Nullable SubscribedSlices subscribed, List<Slice> requested) {
        if (subscribed == null) {
            return withoutSubscription(served, requested);
        }
        var allowed = served.stream()
                .filter(requested::contains)
                .filter(subscribed::contains)
                .toList();
        var rejected = requested.stream()
                .filter(slice -> !allowed.contains(slice))
                .distinct()
                .toList();
        return new SliceSelection(allowed.isEmpty() ? byDefault(served, subscribed) : allowed, rejected);
    }

    private static List<Slice> byDefault(List<Slice> served, SubscribedSlices subscribed) {
        return served.stream().filter(subscribed.byDefault()::contains).toList();
    }

    /** Without a UDM: what the UE asks for and the network serves; the first slice served where that is nothing. */
    private static SliceSelection withoutSubscription(List<Slice> served, List<Slice> requested) {
        if (requested.isEmpty()) {
            return new SliceSelection(served, List.of());
        }
        var common = served.stream().filter(requested::contains).toList();
        return new SliceSelection(common.isEmpty() ? served.subList(0, 1) : common, List.of());
    }
}
