package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.nas.message.DlNasTransport;
import io.akalab.nas.message.UlNasTransport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a PDU session, and hears what becomes of it (TS 24.501 clauses 5.4.5 and 6.4.1); it never uses one. */
final class UeSessions {

    private static final int N1_SM_INFORMATION = 1;
    private static final int INITIAL_REQUEST = 1;
    private static final int SESSION = 1;

    /**
     * A PDU Session Establishment Request (TS 24.501 clause 8.3.1): session 1, PTI 1, full data rate for integrity
     * protection, IPv4, SSC mode 1.
     */
    private static final Octets ESTABLISHMENT_REQUEST = Octets.ofHex("2e0101c1ffff91a1");

    private @Nullable SessionAnswer answer;

    UlNasTransport request() {
        answer = null;
        return new UlNasTransport(N1_SM_INFORMATION, ESTABLISHMENT_REQUEST)
                .withPduSessionId(SESSION)
                .withRequestType(INITIAL_REQUEST);
    }

    Optional<SessionAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    void receive(DlNasTransport transport) {
        if (transport.containerType() == N1_SM_INFORMATION) {
            answer = transport
                    .cause()
                    .<SessionAnswer>map(SessionAnswer.NotForwarded::new)
                    .orElseGet(() -> SessionAnswer.of(transport.container()));
        }
    }
}
