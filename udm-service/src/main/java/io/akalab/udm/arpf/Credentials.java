package io.akalab.udm.arpf;

import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.TestUsimXor;
import io.akalab.crypto.aka.Tuak;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Topc;

/** The secrets that a USIM shares with the ARPF, and the algorithm that they are for. Closing them wipes all. */
public sealed interface Credentials extends AutoCloseable {

    /** The algorithm with the operator's choices. */
    AlgorithmSet algorithmSet();

    SubscriberKey k();

    /** f1 to f5* of the subscriber, with copies of the secrets. */
    AkaAlgorithm algorithm();

    /** Whether a USIM with the one cannot tell its vectors from those of the other. */
    boolean matches(Credentials other);

    @Override
    void close();

    /** K of 16 octets and OPc. */
    record OfMilenage(AlgorithmSet.OfMilenage algorithmSet, SubscriberKey k, Opc opc) implements Credentials {

        @Override
        public AkaAlgorithm algorithm() {
            return new Milenage(k, opc, algorithmSet.constants());
        }

        @Override
        public boolean matches(Credentials other) {
            return other instanceof OfMilenage(var otherSet, var otherK, var otherOpc)
                    && algorithmSet.equals(otherSet)
                    && k.matches(otherK)
                    && opc.matches(otherOpc);
        }

        @Override
        public void close() {
            k.close();
            opc.close();
        }
    }

    /** K of 16 or 32 octets and TOPc. */
    record OfTuak(AlgorithmSet.OfTuak algorithmSet, SubscriberKey k, Topc topc) implements Credentials {

        @Override
        public AkaAlgorithm algorithm() {
            return new Tuak(k, topc, algorithmSet.parameters());
        }

        @Override
        public boolean matches(Credentials other) {
            return other instanceof OfTuak(var otherSet, var otherK, var otherTopc)
                    && algorithmSet.equals(otherSet)
                    && k.matches(otherK)
                    && topc.matches(otherTopc);
        }

        @Override
        public void close() {
            k.close();
            topc.close();
        }
    }

    /** K of 16 octets alone. */
    record OfTestUsim(AlgorithmSet.OfTestUsim algorithmSet, SubscriberKey k) implements Credentials {

        @Override
        public AkaAlgorithm algorithm() {
            return new TestUsimXor(k);
        }

        @Override
        public boolean matches(Credentials other) {
            return other instanceof OfTestUsim usim && k.matches(usim.k);
        }

        @Override
        public void close() {
            k.close();
        }
    }
}
