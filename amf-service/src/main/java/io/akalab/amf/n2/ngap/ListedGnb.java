package io.akalab.amf.n2.ngap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.amf.n2.Slice;
import io.akalab.amf.n2.ngap.ue.NgapElements;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gNB that has come.
 *
 * @param id its kind, PLMN and number in hex
 * @param state {@code CONNECTED}, or {@code REFUSED} if its NG Setup has failed
 * @param since when it came, or was turned away
 * @param ues how many UEs it has
 * @param cause why it was turned away, by NGAP's name
 * @param reason why in words, with what is to be set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedGnb(
        String id,
        String name,
        String address,
        String state,
        Instant since,
        List<Area> trackingAreas,
        @Nullable Integer ues,
        @Nullable String cause,
        @Nullable String reason) {

    /** A tracking area that it broadcasts, in one of its networks. */
    record Area(int tac, String plmn, List<Slice> slices) {}

    static ListedGnb connected(Gnb gnb, GnbAssociation association) {
        return new ListedGnb(
                gnb.idText(),
                gnb.name(),
                association.address(),
                "CONNECTED",
                association.since(),
                areas(gnb),
                association.ues().size(),
                null,
                null);
    }

    static ListedGnb refused(RefusedGnb refused) {
        return new ListedGnb(
                refused.gnb().idText(),
                refused.gnb().name(),
                refused.address(),
                "REFUSED",
                refused.when(),
                areas(refused.gnb()),
                null,
                refused.cause().toString(),
                refused.reason());
    }

    private static List<Area> areas(Gnb gnb) {
        return gnb.areas().stream()
                .flatMap(area -> area.broadcastPlmns().stream()
                        .map(support -> new Area(
                                area.tac(),
                                support.plmn().toString(),
                                support.slices().stream()
                                        .map(NgapElements::toDomain)
                                        .toList())))
                .toList();
    }
}
