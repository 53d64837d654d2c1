package io.akalab.lab.derive;

import static io.akalab.lab.card.HexOption.octets;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kasme;
import io.akalab.crypto.keys.Nh;
import io.akalab.lab.ladder.BranchInputs;
import io.akalab.lab.ladder.Group;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which keys beside the core of the ladder are wanted, and what goes into them. An input asks for its keys too. */
final class BranchOptions {

    private static final BranchInputs EXAMPLE = BranchInputs.EXAMPLE;

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "KEYS",
            description = "more keys: mobility, non-3gpp, eps, sor, upu, akma")
    private List<String> with = List.of();

    @Option(names = "--all", description = "all of these, with the inputs that stand in brackets below")
    private boolean all;

    @Option(names = "--nh-hops", paramLabel = "N", description = "mobility: the NCC of the last NH, 1 to 8 (2)")
    private @Nullable Integer nhHops;

    @Option(names = "--pci", paramLabel = "N", description = "mobility: PCI of the target cell (1)")
    private @Nullable Integer pci;

    @Option(names = "--arfcn", paramLabel = "N", description = "mobility: its ARFCN-DL or EARFCN-DL (632628)")
    private @Nullable Integer arfcn;

    @Option(names = "--dl-count", paramLabel = "N", description = "mobility, eps: the downlink NAS COUNT (0)")
    private @Nullable Integer downlinkCount;

    @Option(names = "--kasme", paramLabel = "HEX", description = "eps: K_ASME of a UE from EPS (the K_ASME' idle)")
    private @Nullable String kasme;

    @Option(names = "--eps-nh", paramLabel = "HEX", description = "eps: the NH that it brings (the last NH)")
    private @Nullable String epsNh;

    @Option(names = "--sor-header", paramLabel = "HEX", description = "sor: the SoR header (00)")
    private @Nullable String sorHeader;

    @Option(names = "--sor-data", paramLabel = "HEX", description = "sor: what follows it in the container (nothing)")
    private @Nullable String sorData;

    @Option(names = "--sor-counter", paramLabel = "N", description = "sor: CounterSoR, 1 to 65535 (1)")
    private @Nullable Integer counterSor;

    @Option(names = "--upu-data", paramLabel = "HEX", description = "upu: UPU data (00)")
    private @Nullable String upuData;

    @Option(names = "--upu-counter", paramLabel = "N", description = "upu: CounterUPU, 1 to 65535 (1)")
    private @Nullable Integer counterUpu;

    @Option(names = "--af-id", paramLabel = "FQDN", description = "akma: the application function (af.example.org)")
    private @Nullable String afFqdn;

    @Option(
            names = "--ua-protocol",
            paramLabel = "HEX",
            description = "akma: the five octets of its Ua* protocol (0100000000)")
    private @Nullable String uaProtocol;

    /**
     * The groups that are asked for.
     *
     * @throws IllegalArgumentException if one is unknown
     */
    Set<Group> groups() {
        var groups = EnumSet.noneOf(Group.class);
        with.forEach(name -> groups.add(group(name)));
        addIf(groups, Group.MOBILITY, nhHops, pci, arfcn);
        addIf(groups, Group.EPS, kasme, epsNh);
        addIf(groups, Group.SOR, sorHeader, sorData, counterSor);
        addIf(groups, Group.UPU, upuData, counterUpu);
        addIf(groups, Group.AKMA, afFqdn, uaProtocol);
        if (all) {
            groups.addAll(Group.BRANCHES);
        }
        return groups;
    }

    private static void addIf(Set<Group> groups, Group group, @Nullable Object... inputs) {
        for (var input : inputs) {
            if (input != null) {
                groups.add(group);
            }
        }
    }

    private static Group group(String name) {
        return Group.BRANCHES.stream()
                .filter(group -> name(group).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("--with knows mobility, non-3gpp, eps, sor, upu, akma"));
    }

    private static String name(Group group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What goes into them.
     *
     * @throws IllegalArgumentException that names the option which is wrong
     */
    BranchInputs inputs(int uplinkCount) {
        return new BranchInputs(
                range("--nh-hops", or(nhHops, EXAMPLE.nccLast()), 1, 8),
                range("--pci", or(pci, EXAMPLE.pci()), 0, 0xFFFF),
                range("--arfcn", or(arfcn, EXAMPLE.arfcnDl()), 0, 0xFF_FFFF),
                uplinkCount,
                or(downlinkCount, EXAMPLE.downlinkCount()),
                or("--sor-header", sorHeader, EXAMPLE.sorHeader()),
                sorData == null ? null : octets("--sor-data", sorData),
                range("--sor-counter", or(counterSor, EXAMPLE.counterSor()), 1, 0xFFFF),
                or("--upu-data", upuData, EXAMPLE.upuData()),
                range("--upu-counter", or(counterUpu, EXAMPLE.counterUpu()), 1, 0xFFFF),
                kasme == null ? null : Kasme.of(octets("--kasme", kasme, 32).toArray()),
                epsNh == null ? null : Nh.of(octets("--eps-nh", epsNh, 32).toArray()),
                afId());
    }

    private Octets afId() {
        var name = Octets.ofAscii(afFqdn == null ? "af.example.org" : afFqdn);
        return name.concat(octets("--ua-protocol", uaProtocol == null ? "0100000000" : uaProtocol, 5));
    }

    private static int or(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    private static Octets or(String option, @Nullable String given, Octets otherwise) {
        return given == null ? otherwise : octets(option, given);
    }

    private static int range(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " is " + least + " to " + most);
        }
        return value;
    }
}
