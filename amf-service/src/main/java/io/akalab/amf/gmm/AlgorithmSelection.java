package io.akalab.amf.gmm;

import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.UeSecurityCapability;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the NAS algorithms: the first of the AMF's ordered lists that the UE has too (TS 33.501 clause 6.7.1.1). The null
 * algorithms are the last resort of an emergency registration, where they are allowed (clauses 5.5.2 and 10.2.2).
 *
 * @param integrity the AMF's list, the preferred one first
 * @param ciphering the AMF's list, the preferred one first
 * @param nullInEmergency whether an emergency registration may go on without protection
 */
record AlgorithmSelection(List<Nia> integrity, List<Nea> ciphering, boolean nullInEmergency) {

    /** What was chosen. */
    record Algorithms(Nea nea, Nia nia) {}

    /** Nothing if there is no common algorithm of one kind or the other. */
    Optional<Algorithms> select(UeSecurityCapability capability, RegistrationType type) {
        var nia = integrity.stream()
                .filter(algorithm -> algorithm != Nia.NIA0 && capability.supports(algorithm))
                .findFirst();
        var nea = ciphering.stream().filter(capability::supports).findFirst();
        return nia.flatMap(i -> nea.map(e -> new Algorithms(e, i)))
                .or(() -> type == RegistrationType.EMERGENCY ? lastResort(capability, nia) : Optional.empty());
    }

    /** No ciphering, and no integrity protection either if that is what is not in common. */
    private Optional<Algorithms> lastResort(UeSecurityCapability capability, Optional<Nia> common) {
        var nia = common.orElse(Nia.NIA0);
        return nullInEmergency && capability.supports(Nea.NEA0) && capability.supports(nia)
                ? Optional.of(new Algorithms(Nea.NEA0, nia))
                : Optional.empty();
    }
}
