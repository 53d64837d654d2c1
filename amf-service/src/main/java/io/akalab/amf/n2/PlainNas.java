package io.akalab.amf.n2;

import io.akalab.crypto.Octets;

/** Is shown what ciphered NAS messages say, so that a lab's capture of N2 can be read. Asked only with the lab switch on. */
@FunctionalInterface
public interface PlainNas {

    /**
     * A ciphered message that comes or goes.
     *
     * @param nasPdu as N2 carries it
     * @param plain what is ciphered in it
     */
    void deciphered(Octets nasPdu, Octets plain);
}
