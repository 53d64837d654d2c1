package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;

/** Reads a value of one type. */
@FunctionalInterface
public interface PerDecoder<T> {

    /**
     * Reads what stands next.
     *
     * @throws io.akalab.ngap.per.MalformedPer if it is not of the type
     * @throws NotComprehended if it is of a later version of the type
     */
    T read(PerReader in);
}
