package io.akalab.udm.udr;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.arpf.AuthenticationMethod;
import io.akalab.udm.arpf.Credentials;
import io.akalab.udm.arpf.SqnState;
import io.akalab.udm.arpf.Subscription;

/**
 * A subscriber as a UDR tells it.
 *
 * @param amf the AMF field, 2 octets
 * @param sqn some UDRs mean the last that was used, others the next; so it is neither used nor left to others to use
 */
record UdrSubscriber(
        Supi supi, AuthenticationMethod method, Credentials credentials, Octets amf, SqnState sqn, StoredSqn stored)
        implements AutoCloseable {

    /** The same as the ARPF has it, with the SEQs up to that of {@code reserved}. */
    Subscription subscription(SqnState reserved) {
        return new Subscription(supi, method, credentials.algorithmSet(), amf, reserved);
    }

    /** An SQN of its. */
    Sqn sqn(long seq, int ind) {
        return Sqn.of(seq, ind, sqn.indLength());
    }

    @Override
    public void close() {
        credentials.close();
    }

    @Override
    public String toString() {
        return "UdrSubscriber[redacted]";
    }
}
