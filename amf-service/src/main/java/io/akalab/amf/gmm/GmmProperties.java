package io.akalab.amf.gmm;

import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.NetworkName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the 5GMM procedures, below {@code akalab.amf}.
 *
 * @param integrityAlgorithms NAS integrity algorithms, the preferred one first; never NIA0 (TS 33.501 clause 5.5.2)
 * @param cipheringAlgorithms NAS ciphering algorithms, the preferred one first
 * @param t3512 how often a UE registers anew (TS 24.501 clause 10.2)
 * @param horizontalDerivation whether a UE that shows its context gets a K<sub>AMF</sub>' instead of a new authentication (TS 33.501
 *     clause 6.9.3)
 * @param emergency what is different in an emergency
 * @param authentication whether a UE that shows its context is authenticated all the same
 * @param networkName the full name of the network, for UEs to show, where they are told one
 * @param contexts how many UE contexts there may be, and for how long
 */
@Validated
@ConfigurationProperties("akalab.amf")
record GmmProperties(
        @NotEmpty List<Nia> integrityAlgorithms,
        @NotEmpty List<Nea> cipheringAlgorithms,
        @DefaultValue("54m") Duration t3512,
        Rekeying.Policy horizontalDerivation,
        @Valid Emergency emergency,
        @DefaultValue @Valid Contexts contexts,
        @DefaultValue("when-needed") Resumption.Policy authentication,
        @Nullable @Size(min = 1, max = 125) String networkName) {

    /** AES first, since processors have it built in; then SNOW 3G, which every UE has too (TS 33.501 clause 5.3.3). */
    private static final List<Nia> INTEGRITY = List.of(Nia.NIA2, Nia.NIA1, Nia.NIA3);

    /** In the same order, and no ciphering at all rather than no service. */
    private static final List<Nea> CIPHERING = List.of(Nea.NEA2, Nea.NEA1, Nea.NEA3, Nea.NEA0);

    GmmProperties(
            @Nullable List<Nia> integrityAlgorithms,
            @Nullable List<Nea> cipheringAlgorithms,
            Duration t3512,
            @DefaultValue("never") Rekeying.Policy horizontalDerivation,
            @DefaultValue Emergency emergency,
            Contexts contexts,
            @DefaultValue("when-needed") Resumption.Policy authentication,
            @Nullable String networkName) {
        this.integrityAlgorithms = integrityAlgorithms == null ? INTEGRITY : List.copyOf(integrityAlgorithms);
        this.cipheringAlgorithms = cipheringAlgorithms == null ? CIPHERING : List.copyOf(cipheringAlgorithms);
        this.t3512 = t3512;
        this.horizontalDerivation = horizontalDerivation;
        this.emergency = emergency;
        this.contexts = contexts;
        this.authentication = authentication;
        this.networkName = networkName;
    }

    /** Without integrity protection anybody could speak for a UE. */
    @AssertTrue(message = "NIA0 protects nothing") boolean isIntegrityProtected() {
        return !integrityAlgorithms.contains(Nia.NIA0);
    }

    /** A T3512 of zero would have UEs register without end, and no timer of NAS is longer than 31 times 320 hours. */
    @AssertTrue(message = "T3512 is 2 seconds to 9920 hours") boolean isT3512InRange() {
        return t3512.compareTo(Duration.ofSeconds(2)) >= 0 && t3512.compareTo(Duration.ofHours(9920)) <= 0;
    }

    /**
     * What is different in an emergency.
     *
     * @param enabled whether there are emergency registrations at all
     * @param nullIntegrity whether NIA0 is selected for an emergency registration of a UE that has no other algorithm in common
     *     or cannot be authenticated (TS 33.501 clauses 5.5.2 and 10.2.2); off unless regulation demands it
     */
    record Emergency(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("false") boolean nullIntegrity) {}

    /** Which emergency registrations there are. */
    EmergencyRegistrations emergencies() {
        return new EmergencyRegistrations(emergency.enabled(), emergency.nullIntegrity());
    }

    /** The name that UEs are told; null where they are told none. */
    @Nullable NetworkName fullName() {
        return networkName == null ? null : new NetworkName(networkName);
    }

    /** The algorithms to choose from. */
    AlgorithmSelection algorithms() {
        return new AlgorithmSelection(integrityAlgorithms, cipheringAlgorithms, emergency.nullIntegrity());
    }

    /**
     * The bounds of what the AMF remembers.
     *
     * @param limit how many UE contexts there may be; beyond it new UEs are turned away
     * @param procedureTimeToLive after how long without a message a procedure is given up
     * @param idleTimeToLive after how long an idle UE is deregistered implicitly: T3512 and four minutes unless set
     *     (TS 24.501 clause 5.3.7)
     */
    record Contexts(
            @DefaultValue("100000") @Positive int limit,
            @DefaultValue("30s") Duration procedureTimeToLive,
            @Nullable Duration idleTimeToLive) {}

    /** After how long an idle UE is deregistered implicitly. */
    Duration idleTimeToLive() {
        var set = contexts.idleTimeToLive();
        return set == null ? t3512.plusMinutes(4) : set;
    }
}
