package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.sbi.lab.KeyDerived;
import io.akalab.sbi.lab.LabTrace;
import org.springframework.stereotype.Component;

/** Derivations that the lab trace shows where it is on. */
@Component
class TracedDerivation {

    private final LabTrace trace;

    TracedDerivation(LabTrace trace) {
        this.trace = trace;
    }

    /** The derivations of a subscriber's keys. */
    KeyDerivation of(Supi supi) {
        return trace.enabled()
                ? KeyDerivation.observedBy(d -> trace.record(supi.value(), KeyDerived.of(d)))
                : KeyDerivation.unobserved();
    }
}
