package io.akalab.sbi.tls;

import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One TLS connection whose secrets are written to the key log. */
final class ObservedConnection {

    private static final ScopedValue<ObservedConnection> CURRENT = ScopedValue.newInstance();

    // Record type and version, record length, handshake type and length, version, and then the client random (RFC 8446
    // clauses 5.1, 4 and 4.1.2).
    private static final int RANDOM_AT = 5 + 4 + 2;
    private static final int RANDOM_LENGTH = 32;
    private static final int HANDSHAKE = 22;
    private static final int CLIENT_HELLO = 1;

    /** The platform's names of the secrets of RFC 8446 clause 7.1, and the key log's. */
    private static final Map<String, String> LABELS = Map.of(
            "TlsClientEarlyTrafficSecret", "CLIENT_EARLY_TRAFFIC_SECRET",
            "TlsClientHandshakeTrafficSecret", "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
            "TlsServerHandshakeTrafficSecret", "SERVER_HANDSHAKE_TRAFFIC_SECRET",
            "TlsClientAppTrafficSecret", "CLIENT_TRAFFIC_SECRET_0",
            "TlsServerAppTrafficSecret", "SERVER_TRAFFIC_SECRET_0",
            "TlsExporterMasterSecret", "EXPORTER_SECRET");

    private final KeyLog log;
    private byte @Nullable [] clientRandom;

    ObservedConnection(KeyLog log) {
        this.log = log;
    }

    /** Tells the connection that this thread is at work for, if any, of a secret that was derived. */
    static void derived(String name, byte @Nullable [] secret) {
        if (CURRENT.isBound() && secret != null) {
            CURRENT.get().write(name, secret);
        }
    }

    <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    boolean isKnown() {
        return clientRandom != null;
    }

    /** Looks at what a client sends first, from a position of a buffer on. */
    void clientSends(ByteBuffer data, int from) {
        if (data.limit() - from < RANDOM_AT + RANDOM_LENGTH
                || data.get(from) != HANDSHAKE
                || data.get(from + 5) != CLIENT_HELLO) {
            return;
        }
        var random = new byte[RANDOM_LENGTH];
        data.get(from + RANDOM_AT, random);
        clientRandom = random;
    }

    private void write(String name, byte[] secret) {
        var label = LABELS.get(name);
        if (label != null && clientRandom != null) {
            log.write(label, clientRandom, secret);
        }
    }
}
