package io.akalab.simulator.gnb;

import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.simulator.n2.N2Downlink.InitialContextSetupRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A gNB as far as the ladder goes: it chooses AS algorithms and derives the keys of RRC and the user plane. */
public final class GNb {

    private final KeyDerivation derivation;
    private final List<Nea> ciphering;
    private final List<Nia> integrity;
    private @Nullable Kgnb kgnb;
    private @Nullable AsKeys asKeys;

    /** A gNB that prefers AES. */
    public GNb() {
        this(KeyDerivation.unobserved(), List.of(Nea.NEA2, Nea.NEA0), List.of(Nia.NIA2));
    }

    /** The same, which tells {@code observer} every derivation with every key in clear: for a lab, on purpose. */
    public GNb(Consumer<Derivation> observer) {
        this(KeyDerivation.observedBy(observer), List.of(Nea.NEA2, Nea.NEA0), List.of(Nia.NIA2));
    }

    /** A gNB with lists of algorithms, the best first; NIA0 must not be among them. */
    public GNb(KeyDerivation derivation, List<Nea> ciphering, List<Nia> integrity) {
        this.derivation = derivation;
        this.ciphering = List.copyOf(ciphering);
        this.integrity = List.copyOf(integrity);
    }

    /**
     * Takes the key and derives from it, under the first algorithms of its lists that the UE has.
     *
     * @throws IllegalArgumentException if they have none in common
     */
    public AsKeys setUp(InitialContextSetupRequest request) {
        var capabilities = request.capabilities();
        var nea = first(ciphering, algorithm -> capabilities.hasNea(algorithm.identity()));
        var nia = first(integrity, algorithm -> capabilities.hasNia(algorithm.identity()));
        kgnb = request.securityKey();
        var derived = AsKeys.of(derivation, request.securityKey(), nea, nia);
        asKeys = derived;
        return derived;
    }

    /** K<sub>gNB</sub>, once there is one. */
    public Optional<Kgnb> kgnb() {
        return Optional.ofNullable(kgnb);
    }

    /** What it has derived. */
    public Optional<AsKeys> asKeys() {
        return Optional.ofNullable(asKeys);
    }

    private static <T> T first(List<T> preferred, Predicate<T> has) {
        return preferred.stream()
                .filter(has)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("UE and gNB have no algorithm in common"));
    }
}
