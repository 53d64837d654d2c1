package io.akalab.lab.demo;

import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.lab.ladder.BranchInputs;
import io.akalab.lab.ladder.Branches;
import io.akalab.lab.ladder.Branches.Parents;
import io.akalab.lab.ladder.Group;
import io.akalab.lab.ladder.Ladder;
import io.akalab.lab.ladder.Step;
import io.akalab.simulator.ue.UeKeys;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The rest of the hierarchy, which no procedure of the demo needs: each side goes on from the keys that it has, the UE from its
 * own, the network from those in its traces.
 */
record Completion(Ladder.Builder ladder, Supi supi) {

    private static final String UE = "UE";

    /** Goes on where the UE is registered and the network's keys are known. */
    void climb(UeKeys ue) {
        parentsOfNetwork().ifPresent(network -> {
            var parentsOfUe = new Parents(supi, ue.kausf(), ue.kamf(), ue.kgnb());
            for (var group : Group.BRANCHES) {
                new Branches(parentsOfUe, BranchInputs.EXAMPLE, step -> ladder.addUnused(UE, step)).climb(group);
                new Branches(network, BranchInputs.EXAMPLE, step -> ladder.addUnused(holder(group, step), step))
                        .climb(group);
            }
        });
    }

    private Optional<Parents> parentsOfNetwork() {
        return key("K_AUSF")
                .flatMap(kausf -> key("K_AMF")
                        .flatMap(kamf -> key("K_gNB")
                                .map(kgnb -> new Parents(supi, Kausf.of(kausf), Kamf.of(kamf), Kgnb.of(kgnb)))));
    }

    private Optional<byte[]> key(String name) {
        return ladder.outputOfOthers(UE, name).map(HexFormat.of()::parseHex);
    }

    /** Who would make it. */
    private static String holder(Group group, Step step) {
        return switch (group) {
            case SOR, UPU -> "AUSF";
            case AKMA -> step.name().equals("K_AF") ? "AAnF" : "AUSF";
            case MOBILITY -> step.name().startsWith("K_NG-RAN*") ? "gNB" : "AMF";
            case NON_3GPP -> step.name().startsWith("K_T") && !step.name().equals("K_TNGF") ? "TNGF" : "AMF";
            default -> "AMF";
        };
    }
}
