package io.akalab.benchmarks;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.util.SplittableRandom;

/**
 * A home network's subscribers, one after the other. They change with every vector, as in a real home network: the platform
 * skips the AES key schedule when the same key comes twice in a row, which would make the figures too good.
 */
final class Subscribers {

    static final ServingNetworkName SNN = ServingNetworkName.of(new Plmn("999", "70"));
    static final Octets AMF = Octets.of((byte) 0x80, (byte) 0);

    private static final int COUNT = 256;

    private final SubscriberKey[] keys = new SubscriberKey[COUNT];
    private final Opc[] opcs = new Opc[COUNT];
    private final Milenage[] subscribers = new Milenage[COUNT];
    private long next;

    Subscribers() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < COUNT; i++) {
            keys[i] = SubscriberKey.of(octets(random, 16));
            opcs[i] = Opc.of(octets(random, 16));
            subscribers[i] = new Milenage(keys[i], opcs[i]);
        }
    }

    /** Whoever's turn it is, known since the round before. */
    Milenage next() {
        return subscribers[(int) (++next % COUNT)];
    }

    /** The same subscriber as if nobody had made a vector for them yet. */
    Milenage newcomer() {
        int index = (int) (++next % COUNT);
        return new Milenage(keys[index], opcs[index]);
    }

    /** An SQN that rises, as it must. */
    Sqn sqn() {
        return new Sqn(next << Sqn.DEFAULT_IND_LENGTH);
    }

    static byte[] octets(SplittableRandom random, int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }
}
