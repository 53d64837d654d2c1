package io.akalab.ausf.kausf;

import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;

/**
 * K<sub>AUSF</sub> of each subscriber's latest successful authentication: in the memory of one AUSF, or where several share
 * it (ADR 0014, ADR 0021). A new one takes the place of the former and begins with fresh counters.
 */
public interface KausfStore {

    /** Keeps a copy of the key of an authentication that succeeded. */
    void keep(Supi supi, Kausf kausf);

    /** Forgets a subscriber's key; false if there was none. */
    boolean forget(Supi supi);

    /**
     * Makes something with a subscriber's key and the next value of a counter, which nobody gets again.
     *
     * @throws SbiProblem CONTEXT_NOT_FOUND if no key is kept, COUNTER_WRAP if the counter has run out, which lasts until the
     *     next authentication (TS 33.501 clauses 6.14.2.3 and 6.15.2.2)
     */
    <T> T protect(Supi supi, Counter counter, Protection<T> protection);

    /** No key of a subscriber is kept. */
    static SbiProblem noKey() {
        return new SbiProblem(Cause.CONTEXT_NOT_FOUND, "no K_AUSF of that subscriber is kept");
    }

    /** A counter has no value left. */
    static SbiProblem exhausted() {
        return new SbiProblem(Cause.COUNTER_WRAP, "the counter has run out for this K_AUSF");
    }
}
