package io.akalab.amf.gmm;

import io.akalab.amf.n2.Slice;
import io.akalab.nas.element.RejectedSnssai;
import io.akalab.nas.element.Snssai;
import java.util.HexFormat;
import java.util.List;

/** Slices as N2 and as NAS have them. */
final class Slices {

    private Slices() {}

    static List<Slice> fromNas(List<Snssai> slices) {
        return slices.stream().map(Slices::fromNas).toList();
    }

    static List<Snssai> toNas(List<Slice> slices) {
        return slices.stream().map(Slices::toNas).toList();
    }

    /** Slices that are not to be had anywhere in this network. */
    static List<RejectedSnssai> rejected(List<Slice> slices) {
        return slices.stream()
                .map(slice -> new RejectedSnssai(toNas(slice), RejectedSnssai.Cause.NOT_IN_PLMN))
                .toList();
    }

    private static Slice fromNas(Snssai snssai) {
        return new Slice(snssai.sst(), snssai.sd() == null ? null : "%06x".formatted(snssai.sd()));
    }

    private static Snssai toNas(Slice slice) {
        return slice.sd() == null
                ? Snssai.of(slice.sst())
                : Snssai.of(slice.sst(), HexFormat.fromHexDigits(slice.sd()));
    }
}
