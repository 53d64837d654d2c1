package io.akalab.ausf.upuprotection;

import io.akalab.ausf.kausf.Counter;
import io.akalab.ausf.kausf.KausfStore;
import io.akalab.ausf.kausf.Macs;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.sbi.lab.LabTrace;
import io.akalab.sbi.problem.SbiProblem;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The MACs of an update of UE parameters (TS 33.501 clause 6.15.2, A.19 and A.20). */
@Service
class UpuProtection {

    private final KausfStore keys;
    private final LabTrace trace;

    UpuProtection(KausfStore keys, LabTrace trace) {
        this.keys = keys;
        this.trace = trace;
    }

    /**
     * Protects an update, and says which acknowledgement to expect if one is asked for.
     *
     * @param list the UE parameters update list, the octets behind octet 22 of the transparent container
     * @throws SbiProblem CONTEXT_NOT_FOUND, COUNTER_WRAP
     */
    Macs protect(Supi supi, Octets list, boolean ack) {
        var derivation = trace.derivation(supi.value());
        return keys.protect(supi, Counter.UPU, (kausf, counter) -> {
            var expected = ack ? Optional.of(derivation.upuMacIue(kausf, counter)) : Optional.<Octets>empty();
            return new Macs(derivation.upuMacIausf(kausf, list, counter), counter, expected);
        });
    }
}
