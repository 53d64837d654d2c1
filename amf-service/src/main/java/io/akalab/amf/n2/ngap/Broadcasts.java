package io.akalab.amf.n2.ngap;

import io.akalab.amf.n2.Slice;
import io.akalab.amf.n2.ngap.ue.NgapElements;
import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.SupportedTa;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a gNB broadcasts against what is served here (TS 38.413 clauses 8.7.1.2 and 8.7.1.4): something has to be in common, of networks, of
 * tracking areas and of slices.
 */
final class Broadcasts {

    private static final Cause NO_SLICE = Cause.parse("radioNetwork/slice-not-supported");

    /**
     * Why a gNB cannot be served.
     *
     * @param reason in the words of who has to set it right, at the gNB or here
     */
    record Mismatch(Cause cause, String reason) {}

    private Broadcasts() {}

    /** Why nothing that a gNB broadcasts is served here; empty if something is. */
    static Optional<Mismatch> mismatch(List<SupportedTa> areas, ServedHere served) {
        var inNetwork = areas.stream()
                .filter(area -> supports(area, served.plmn()).findAny().isPresent())
                .toList();
        if (inNetwork.isEmpty()) {
            return Optional.of(new Mismatch(Cause.UNKNOWN_PLMN, networks(areas, served)));
        }
        var inArea = inNetwork.stream()
                .filter(area -> served.tacs().contains(area.tac()))
                .toList();
        if (inArea.isEmpty()) {
            return Optional.of(new Mismatch(Cause.UNSPECIFIED, areas(inNetwork, served)));
        }
        var slices = slices(inArea, served.plmn());
        var common = new HashSet<>(slices);
        common.retainAll(served.slices());
        return common.isEmpty() ? Optional.of(new Mismatch(NO_SLICE, slices(slices, served))) : Optional.empty();
    }

    /** What a gNB broadcasts that is not served, in words; empty if all is. */
    static Optional<String> unserved(List<SupportedTa> areas, ServedHere served) {
        var others = areas.stream()
                .filter(area -> !served.tacs().contains(area.tac())
                        || supports(area, served.plmn()).findAny().isEmpty())
                .map(Broadcasts::words)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? Optional.empty() : Optional.of(others);
    }

    /** Tracking areas with their networks and slices, in words. */
    static String words(List<SupportedTa> areas) {
        return areas.stream().map(Broadcasts::words).collect(Collectors.joining(", "));
    }

    /** What is served here, in words. */
    static String words(ServedHere served) {
        return "TAC " + tacs(served.tacs()) + " in " + served.plmn() + " with " + words(served.slices());
    }

    private static String words(SupportedTa area) {
        return "TAC " + area.tac() + " in "
                + area.broadcastPlmns().stream()
                        .map(plmn -> plmn.plmn() + " with " + words(slices(Stream.of(plmn))))
                        .collect(Collectors.joining(" and "));
    }

    /** Slices, in words. */
    static String words(Collection<Slice> slices) {
        return slices.stream()
                .map(slice -> "SST " + slice.sst() + (slice.sd() == null ? "" : " SD " + slice.sd()))
                .collect(Collectors.joining(", "));
    }

    private static String networks(List<SupportedTa> areas, ServedHere served) {
        var broadcast = areas.stream()
                .flatMap(area -> area.broadcastPlmns().stream())
                .map(plmn -> plmn.plmn().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        return "the gNB broadcasts the PLMN " + broadcast + ", and " + served.plmn()
                + " is served here: set mcc and mnc at the gNB, or akalab.amf.plmn here";
    }

    private static String areas(List<SupportedTa> areas, ServedHere served) {
        return "the gNB broadcasts the TAC "
                + tacs(areas.stream().map(SupportedTa::tac).toList()) + " in " + served.plmn() + ", and TAC "
                + tacs(served.tacs()) + " is served here: set tac at the gNB, or akalab.amf.tac here";
    }

    private static String slices(Collection<Slice> slices, ServedHere served) {
        return "the gNB broadcasts " + words(slices) + " in " + served.plmn() + ", and " + words(served.slices())
                + " is served here: set the slices at the gNB, or akalab.amf.slices here";
    }

    private static String tacs(Collection<Integer> tacs) {
        return tacs.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static List<Slice> slices(List<SupportedTa> areas, Plmn plmn) {
        return slices(areas.stream().flatMap(area -> supports(area, plmn)));
    }

    private static List<Slice> slices(Stream<PlmnSupport> supports) {
        return supports.flatMap(support -> support.slices().stream())
                .map(NgapElements::toDomain)
                .distinct()
                .toList();
    }

    private static Stream<PlmnSupport> supports(SupportedTa area, Plmn plmn) {
        return area.broadcastPlmns().stream().filter(support -> support.plmn().equals(plmn));
    }
}
