package io.akalab.ausf.sorprotection;

import io.akalab.ausf.kausf.Counter;
import io.akalab.ausf.kausf.KausfStore;
import io.akalab.ausf.kausf.Macs;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.sbi.lab.LabTrace;
import io.akalab.sbi.problem.SbiProblem;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The MACs of steering of roaming (TS 33.501 clause 6.14.2, A.17 and A.18). */
@Service
class SorProtection {

    private final KausfStore keys;
    private final LabTrace trace;

    SorProtection(KausfStore keys, LabTrace trace) {
        this.keys = keys;
        this.trace = trace;
    }

    /**
     * Protects steering information, and says which acknowledgement to expect if one is asked for.
     *
     * @throws SbiProblem CONTEXT_NOT_FOUND, COUNTER_WRAP
     */
    Macs protect(Supi supi, SteeringInformation information) {
        var derivation = trace.derivation(supi.value());
        return keys.protect(supi, Counter.SOR, (kausf, counter) -> {
            var expected = information.header().asksForAcknowledgement()
                    ? Optional.of(derivation.sorMacIue(kausf, counter))
                    : Optional.<Octets>empty();
            return new Macs(mac(derivation, kausf, counter, information), counter, expected);
        });
    }

    private static Octets mac(KeyDerivation derivation, Kausf kausf, int counter, SteeringInformation information) {
        var header = information.header().octets();
        return information
                .data()
                .map(data -> derivation.sorMacIausf(kausf, header, counter, data))
                .orElseGet(() -> derivation.sorMacIausf(kausf, header, counter));
    }
}
