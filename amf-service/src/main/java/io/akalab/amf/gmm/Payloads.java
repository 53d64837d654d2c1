package io.akalab.amf.gmm;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.TransparentContainer;
import io.akalab.nas.message.DlNasTransport;
import io.akalab.nas.message.UlNasTransport;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The UE-initiated NAS transport (TS 24.501 clause 5.4.5.2): what the UE wants passed on. There is nobody behind the AMF to pass it on to, and
 * a UE that asks for a PDU session hears so; whatever else it is, the UE waits for no answer to it.
 */
final class Payloads {

    private static final Logger log = LoggerFactory.getLogger(Payloads.class);

    /** The payload container type of a 5GSM message (clause 9.11.3.40). */
    private static final int N1_SM_INFORMATION = 1;

    /** The extended protocol discriminator of 5GSM (TS 24.007 clause 11.2.3.1.1A). */
    private static final int SESSION_MANAGEMENT = 0x2E;

    private final NasSender sender;

    Payloads(NasSender sender) {
        this.sender = sender;
    }

    /** Answers for what would have to be passed on. */
    boolean received(UeContext ue, UlNasTransport transport) {
        if (!ue.isRegistered()) {
            return false;
        }
        switch (transport.containerType()) {
            case N1_SM_INFORMATION -> notForwarded(ue, transport);
            case TransparentContainer.SOR, TransparentContainer.UE_PARAMETERS_UPDATE ->
                log.info("UE {}: the UE confirms what its home network has told it", ue.amfUeNgapId());
            default ->
                log.info(
                        "UE {}: a payload of type {} is not forwarded, nobody here wants it",
                        ue.amfUeNgapId(),
                        transport.containerType());
        }
        return true;
    }

    /**
     * The 5GSM message goes back as it came, whatever its request type: no SMF can be selected for a new PDU session, and none serves one
     * that is said to exist (clauses 5.4.5.2.5 and 5.4.5.3.1 case e, table 8.2.11.1.1). Nothing like that is there for other payloads.
     */
    private void notForwarded(UeContext ue, UlNasTransport transport) {
        var session = transport.pduSessionId().or(() -> sessionOf(transport.container()));
        if (session.isEmpty()) {
            log.info("UE {}: a 5GSM message without a PDU session is discarded", ue.amfUeNgapId());
            return;
        }
        ue.reason("there is no SMF");
        sender.send(
                ue,
                new DlNasTransport(N1_SM_INFORMATION, transport.container())
                        .withPduSessionId(session.get())
                        .withCause(GmmCause.PAYLOAD_WAS_NOT_FORWARDED));
    }

    /** The PDU session that a 5GSM message names itself (TS 24.501 clause 9.4). */
    private static Optional<Integer> sessionOf(Octets message) {
        return message.length() > 1 && Byte.toUnsignedInt(message.at(0)) == SESSION_MANAGEMENT
                ? Optional.of(Byte.toUnsignedInt(message.at(1)))
                : Optional.empty();
    }
}
