package io.akalab.simulator.gnb;

import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import io.akalab.simulator.n2.N2Downlink.InitialContextSetupRequest;
import io.akalab.simulator.n2.N2Downlink.PathSwitchRequestAcknowledge;
import io.akalab.simulator.n2.N2Downlink.UeContextModificationRequest;
import io.akalab.simulator.n2.N2Downlink.UeSecurityCapabilities;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A gNB as far as the keys of one UE go: it chooses AS algorithms, derives the keys of RRC and the user plane, and hands the
 * UE over to another cell (TS 33.501 clauses 6.2.3.1 and 6.9). It belongs to one thread at a time.
 */
public final class GNb {

    private static final List<Nea> CIPHERING = List.of(Nea.NEA2, Nea.NEA1, Nea.NEA3, Nea.NEA0);
    private static final List<Nia> INTEGRITY = List.of(Nia.NIA2, Nia.NIA1, Nia.NIA3);


    private final KeyDerivation derivation;
    private final List<Nea> ciphering;
    private final List<Nia> integrity;
    private final Cell cell;
    private @Nullable UeSecurityCapabilities capabilities;
    private @Nullable Kgnb kgnb;
    private @Nullable AsKeys asKeys;
    private @Nullable Nh nh;
    private int nccOfNh;
    private int ncc;

    /** A gNB with all algorithms but NIA0, which prefers AES. */
    public GNb() {
        this(Cell.FIRST);
    }

    /** The same with another cell. */
    public GNb(Cell cell) {
        this(KeyDerivation.unobserved(), CIPHERING, INTEGRITY, cell);
    }

    /** The first, which tells {@code observer} every derivation with every key in clear: for a lab, on purpose. */
    public GNb(Consumer<Derivation> observer) {
        this(KeyDerivation.observedBy(observer), CIPHERING, INTEGRITY);
    }

    /** A gNB with lists of algorithms, the best first; NIA0 must not be among them. */
    public GNb(KeyDerivation derivation, List<Nea> ciphering, List<Nia> integrity) {
        this(derivation, ciphering, integrity, Cell.FIRST);
    }

    private GNb(KeyDerivation derivation, List<Nea> ciphering, List<Nia> integrity, Cell cell) {
        this.derivation = derivation;
        this.ciphering = List.copyOf(ciphering);
        this.integrity = List.copyOf(integrity);
        this.cell = cell;
    }

    public Cell cell() {
        return cell;
    }

    /**
     * Takes the key and derives from it, under the first algorithms of its lists that the UE has.
     *
     * @throws IllegalArgumentException if they have none in common
     */
    public AsKeys setUp(InitialContextSetupRequest request) {
        capabilities = request.capabilities();
        nh = null;
        ncc = 0;
        return use(request.securityKey(), request.capabilities());
    }

    /**
     * Takes a new key in the middle of a connection: what it uses is derived from that for its own cell (TS 33.501 clause
     * 6.9.4.4). The NH that it had belongs to the key before.
     *
     * @return whether there is a new key
     * @throws IllegalArgumentException if there is no context to change, or UE and gNB have no algorithm in common
     */
    public boolean modify(UeContextModificationRequest request) {
        var known = request.capabilities() == null ? capabilities : request.capabilities();
        if (known == null) {
            throw new IllegalArgumentException("the UE has no context here");
        }
        capabilities = known;
        var key = request.securityKey();
        if (key == null) {
            return false;
        }
        nh = null;
        ncc = 0;
        use(derivation.kngRanStar(key, cell.pci(), cell.arfcn()), known);
        return true;
    }

    /**
     * Makes the keys of another gNB's cell: of a fresh NH where there is one, so that this gNB doesn't know the next ones, else
     * of K<sub>gNB</sub> (TS 33.501 clause 6.9.2.3.2).
     *
     * @throws IllegalStateException if the UE has no context here
     */
    public HandoverKeys prepare(Cell target) {
        var current = kgnb;
        var algorithms = capabilities;
        if (current == null || algorithms == null) {
            throw new IllegalStateException("a UE without a context is not handed over");
        }
        var fresh = nh;
        return fresh == null
                ? new HandoverKeys(derivation.kngRanStar(current, target.pci(), target.arfcn()), ncc, algorithms)
                : new HandoverKeys(derivation.kngRanStar(fresh, target.pci(), target.arfcn()), nccOfNh, algorithms);
    }

    /**
     * Takes a UE over from another gNB.
     *
     * @throws IllegalArgumentException if UE and gNB have no algorithm in common
     */
    public AsKeys takeOver(HandoverKeys keys) {
        capabilities = keys.capabilities();
        nh = null;
        ncc = keys.ncc();
        return use(keys.kngRanStar(), keys.capabilities());
    }

    /** Keeps the fresh NH for the next handover, and the algorithms that the AMF knows of. */
    public void switched(PathSwitchRequestAcknowledge acknowledge) {
        nh = acknowledge.nh();
        nccOfNh = acknowledge.ncc();
        if (acknowledge.capabilities() != null) {
            capabilities = acknowledge.capabilities();
        }
    }

    /** The UE is gone, and its keys with it. */
    public void forget() {
        capabilities = null;
        kgnb = null;
        asKeys = null;
        nh = null;
    }

    /** What the gNB knows of the UE's algorithms, once it does. */
    public Optional<UeSecurityCapabilities> capabilities() {
        return Optional.ofNullable(capabilities);
    }

    /** K<sub>gNB</sub>, once there is one. */
    public Optional<Kgnb> kgnb() {
        return Optional.ofNullable(kgnb);
    }

    /** What it has derived. */
    public Optional<AsKeys> asKeys() {
        return Optional.ofNullable(asKeys);
    }

    private AsKeys use(Kgnb key, UeSecurityCapabilities has) {
        var nea = first(ciphering, algorithm -> has.hasNea(algorithm.identity()));
        var nia = first(integrity, algorithm -> has.hasNia(algorithm.identity()));
        var derived = AsKeys.of(derivation, key, nea, nia);
        kgnb = key;
        asKeys = derived;
        return derived;
    }

    private static <T> T first(List<T> preferred, Predicate<T> has) {
        return preferred.stream()
                .filter(has)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("UE and gNB have no algorithm in common"));
    }
}
