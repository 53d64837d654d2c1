package io.akalab.ngap.element;

import io.akalab.ngap.per.PerWriter;

/** Writes a value of one type. */
@FunctionalInterface
public interface PerEncoder<T> {

    void write(T value, PerWriter out);
}
