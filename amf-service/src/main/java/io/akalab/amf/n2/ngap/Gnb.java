package io.akalab.amf.n2.ngap;

import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.element.GlobalRanNodeId;
import io.akalab.ngap.element.SupportedTa;
import io.akalab.ngap.message.NgSetupRequest;
import io.akalab.ngap.message.RanConfigurationUpdate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an NG-RAN node has said of itself (TS 38.413 clauses 9.2.6.1 and 9.2.6.4).
 *
 * @param name printable; the node's identity where it has given none
 */
record Gnb(GlobalRanNodeId id, String name, List<SupportedTa> areas) {

    private static final int LONGEST_NAME = 150;

    Gnb {
        areas = List.copyOf(areas);
    }

    static Gnb of(NgSetupRequest request) {
        var extended = request.extendedName()
                .flatMap(name -> Optional.ofNullable(name.utf8()).or(() -> Optional.ofNullable(name.visible())));
        var id = request.globalRanNodeId();
        return new Gnb(id, nameOf(id, extended.orElse(request.ranNodeName())), request.supportedTas());
    }

    /** The same node after it has told of a change; what it didn't mention has not changed. */
    Gnb with(RanConfigurationUpdate update) {
        var newName = update.ranNodeName();
        return new Gnb(
                id,
                newName == null ? name : nameOf(id, newName),
                update.supportedTas().isEmpty() ? areas : update.supportedTas());
    }

    /** Whether it broadcasts a tracking area of a network. */
    boolean serves(Plmn plmn, int tac) {
        return areas.stream()
                .anyMatch(area -> area.tac() == tac
                        && area.broadcastPlmns().stream()
                                .anyMatch(support -> support.plmn().equals(plmn)));
    }

    /** The identity in words: what kind, PLMN, and the number in as many hexadecimal digits as it has. */
    String idText() {
        return text(id);
    }

    /** Its name, and its identity if that says more. */
    String title() {
        return name.equals(idText()) ? name : name + " (" + idText() + ")";
    }

    private static String text(GlobalRanNodeId id) {
        return switch (id) {
            case GlobalRanNodeId.Gnb gnb -> "gnb-" + gnb.plmn() + "-" + hex(gnb.id(), gnb.bits());
            case GlobalRanNodeId.NgEnb ngEnb -> "ng-enb-" + ngEnb.plmn() + "-" + hex(ngEnb.id(), ngEnb.bits());
            case GlobalRanNodeId.N3iwf n3iwf -> "n3iwf-" + n3iwf.plmn() + "-" + hex(n3iwf.id(), Short.SIZE);
            case GlobalRanNodeId.Other other -> "node-" + other.value().toHex();
        };
    }

    private static String hex(long number, int bits) {
        return HexFormat.of().toHexDigits(number, (bits + 3) / 4);
    }

    /** A name goes into logs, and is the gNB's own choice. */
    private static String nameOf(GlobalRanNodeId id, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return text(id);
        }
        return given.substring(0, Math.min(LONGEST_NAME, given.length())).replaceAll("[^ -~]", "?");
    }
}
