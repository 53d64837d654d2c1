package io.akalab.amf.gmm;

import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.UeSecurityCapability;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the NAS algorithms: the first of the AMF's ordered lists that the UE has too (TS 33.501 clause 6.7.1.1).
 *
 * @param integrity the AMF's list, the preferred one first
 * @param ciphering the AMF's list, the preferred one first
 */
record AlgorithmSelection(List<Nia> integrity, List<Nea> ciphering) {

    /** What was chosen. */
    record Algorithms(Nea nea, Nia nia) {}

    /** Nothing if there is no common algorithm of one kind or the other; NIA0 is never common. */
    Optional<Algorithms> select(UeSecurityCapability capability) {
        var nia = integrity.stream()
                .filter(algorithm -> algorithm != Nia.NIA0 && capability.supports(algorithm))
                .findFirst();
        var nea = ciphering.stream().filter(capability::supports).findFirst();
        return nia.flatMap(i -> nea.map(e -> new Algorithms(e, i)));
    }
}
