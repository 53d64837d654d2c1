package io.akalab.simulator.n2.ngap;

import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.element.GlobalRanNodeId;
import io.akalab.ngap.element.NrCgi;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.SupportedTa;
import io.akalab.ngap.element.Tai;
import io.akalab.ngap.element.UserLocation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a gNB is and broadcasts: one tracking area of one network, and one cell.
 *
 * @param gnbId 24 bits
 * @param name printable characters, 1 to 150
 * @param slices what it offers in its tracking area, at least one
 */
public record GnbSettings(long gnbId, String name, Plmn plmn, int tac, List<SNssai> slices) {

    private static final int GNB_ID_BITS = 24;
    private static final int CELL_BITS = 36;

    public GnbSettings {
        if (gnbId >>> GNB_ID_BITS != 0) {
            throw new IllegalArgumentException("a gNB id has " + GNB_ID_BITS + " bits here");
        }
        if (slices.isEmpty()) {
            throw new IllegalArgumentException("a gNB offers at least one slice");
        }
        slices = List.copyOf(slices);
    }

    /** gNB 1 in tracking area 1 of {@code plmn}, with slice SST 1. */
    public static GnbSettings of(Plmn plmn) {
        return new GnbSettings(1, "akalab-gnb-1", plmn, 1, List.of(SNssai.of(1)));
    }

    public GnbSettings withGnbId(long changed) {
        return new GnbSettings(changed, "akalab-gnb-" + changed, plmn, tac, slices);
    }

    public GnbSettings withTac(int changed) {
        return new GnbSettings(gnbId, name, plmn, changed, slices);
    }

    public GnbSettings withSlices(List<SNssai> changed) {
        return new GnbSettings(gnbId, name, plmn, tac, changed);
    }

    GlobalRanNodeId globalRanNodeId() {
        return new GlobalRanNodeId.Gnb(plmn, GNB_ID_BITS, gnbId);
    }

    List<SupportedTa> supportedTas() {
        return List.of(new SupportedTa(tac, List.of(new PlmnSupport(plmn, slices))));
    }

    Tai tai() {
        return new Tai(plmn, tac);
    }

    /** Where each UE is: in the one cell (TS 38.413 clause 9.3.1.16). */
    UserLocation location() {
        return new UserLocation.Nr(new NrCgi(plmn, gnbId << CELL_BITS - GNB_ID_BITS | 1), tai());
    }

    /** What the gNB broadcasts, in words. */
    String broadcast() {
        return plmn + ", tracking area " + tac + ", "
                + slices.stream().map(GnbSettings::text).collect(Collectors.joining(" and "));
    }

    /** Such as {@code SST 1} or {@code SST 1 SD 00000a}. */
    static String text(SNssai slice) {
        var sd = slice.sd();
        return "SST " + slice.sst() + (sd == null ? "" : " SD %06x".formatted(sd));
    }
}
