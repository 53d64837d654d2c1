package io.akalab.udm.arpf;

import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;

/** The secrets that a USIM shares with the ARPF. Closing them wipes both. */
public record Credentials(SubscriberKey k, Opc opc) implements AutoCloseable {

    boolean matches(Credentials other) {
        return k.matches(other.k) && opc.matches(other.opc);
    }

    @Override
    public void close() {
        k.close();
        opc.close();
    }
}
