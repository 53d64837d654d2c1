package io.akalab.ausf.kausf;

import io.akalab.crypto.keys.Kausf;

/** What is made with K<sub>AUSF</sub> and a fresh value of a counter. The key is lent, not given. */
@FunctionalInterface
public interface Protection<T> {

    /** Makes it. The counter's value, 1 to 65535, is spent whatever comes of it. */
    T of(Kausf kausf, int counter);
}
