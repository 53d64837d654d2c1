package io.akalab.lab.ladder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rungs that belong together, from K downwards; a name that ends in … stands for all that begin so. */
public enum Group {
    USIM("USIM and ARPF: f1 to f5", "K", "OPc", "TOPc", "MAC-A", "RES", "CK", "IK", "AK", "AUTN"),
    EAP("EAP-AKA'", "CK'‖IK'", "MK", "K_encr", "K_aut", "K_re", "MSK", "EMSK"),
    CONFIRMATION("5G AKA: what stands for RES", "RES*", "HRES*"),
    NETWORKS("Home and serving network", "K_AUSF", "K_SEAF", "K_AMF"),
    NAS("NAS", "K_NASenc", "K_NASint"),
    ACCESS("3GPP access", "K_gNB", "K_RRCenc", "K_RRCint", "K_UPenc", "K_UPint", "NH"),
    MOBILITY(
            "Mobility: the NH chain, the target's key, a new K_AMF",
            "NH of NCC …",
            "K_NG-RAN* from K_gNB",
            "K_NG-RAN* from NH",
            "K_NG-RAN* of an ng-eNB",
            "K_AMF' idle",
            "K_AMF' handover"),
    NON_3GPP("Non-3GPP access", "K_N3IWF", "K_TNGF", "K_TIPSec", "K_TNAP"),
    EPS(
            "Interworking with EPS",
            "K_ASME' idle",
            "K_ASME' handover",
            "K_AMF' from EPS, idle",
            "K_AMF' from EPS, handover"),
    SOR("Steering of roaming", "SoR-MAC-I_AUSF", "SoR-MAC-I_UE"),
    UPU("UE parameters update", "UPU-MAC-I_AUSF", "UPU-MAC-I_UE"),
    AKMA("AKMA: keys for applications", "K_AKMA", "A-TID", "K_AF"),
    OTHER("Others");

    /** The groups that no registration needs. */
    public static final List<Group> BRANCHES = List.of(MOBILITY, NON_3GPP, EPS, SOR, UPU, AKMA);

    /** From K downwards. */
    static final Comparator<String> ORDER =
            Comparator.<String, Group>comparing(Group::of).thenComparing(name -> of(name).rank(name));

    private final String title;
    private final List<String> names;

    Group(String title, String... names) {
        this.title = title;
        this.names = List.of(names);
    }

    /** What its rungs are for. */
    public String title() {
        return title;
    }

    /** The columns that the longest of these names takes. */
    static int width(Stream<String> names) {
        return names.mapToInt(String::length).reduce(9, Math::max);
    }

    /** Where a rung belongs. */
    public static Group of(String name) {
        return Arrays.stream(values())
                .filter(group -> group.position(name).isPresent())
                .findFirst()
                .orElse(OTHER);
    }

    private int rank(String name) {
        return position(name).orElse(names.size());
    }

    private Optional<Integer> position(String name) {
        for (int i = 0; i < names.size(); i++) {
            var known = names.get(i);
            if (known.endsWith("…") ? name.startsWith(known.substring(0, known.length() - 1)) : name.equals(known)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
