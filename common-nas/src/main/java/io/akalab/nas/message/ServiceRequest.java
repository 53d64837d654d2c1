package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.PduSessionSet;
import java.util.Optional;

/**
 * Service Request (TS 24.501 clause 8.2.16).
 *
 * @param serviceType 0 signalling, 1 data and on (clause 9.11.3.50)
 * @param identity the 5G-S-TMSI
 */
public record ServiceRequest(int serviceType, NgKsi ngKsi, MobileIdentity identity, OptionalIes ies)
        implements GmmMessage {

    /** The service type of signalling. */
    public static final int SIGNALLING = 0;

    /** The service type of data. */
    public static final int DATA = 1;

    /** The service type of an answer to paging. */
    public static final int MOBILE_TERMINATED = 2;

    private static final int UPLINK_DATA_STATUS = 0x40;
    private static final int PDU_SESSION_STATUS = 0x50;
    private static final int ALLOWED_PDU_SESSION_STATUS = 0x25;
    private static final int NAS_MESSAGE_CONTAINER = 0x71;

    private static final IeTable TABLE =
            IeTable.of(UPLINK_DATA_STATUS, PDU_SESSION_STATUS, ALLOWED_PDU_SESSION_STATUS, NAS_MESSAGE_CONTAINER);

    /** The message without optional elements. */
    public ServiceRequest(int serviceType, NgKsi ngKsi, MobileIdentity identity) {
        this(serviceType, ngKsi, identity, OptionalIes.NONE);
    }

    /** The PDU sessions that the UE has. */
    public Optional<PduSessionSet> pduSessionStatus() {
        return ies.find(PDU_SESSION_STATUS, PduSessionSet::of);
    }

    /** The PDU sessions that the UE has data to send for. */
    public Optional<PduSessionSet> uplinkDataStatus() {
        return ies.find(UPLINK_DATA_STATUS, PduSessionSet::of);
    }

    public ServiceRequest withPduSessionStatus(PduSessionSet sessions) {
        return new ServiceRequest(serviceType, ngKsi, identity, ies.with(TABLE, PDU_SESSION_STATUS, sessions.octets()));
    }

    public ServiceRequest withUplinkDataStatus(PduSessionSet sessions) {
        return new ServiceRequest(serviceType, ngKsi, identity, ies.with(TABLE, UPLINK_DATA_STATUS, sessions.octets()));
    }

    /** The whole message, ciphered by itself where this one is not. */
    public Optional<Octets> nasMessageContainer() {
        return ies.find(NAS_MESSAGE_CONTAINER);
    }

    public ServiceRequest withNasMessageContainer(Octets message) {
        return new ServiceRequest(serviceType, ngKsi, identity, ies.with(TABLE, NAS_MESSAGE_CONTAINER, message));
    }

    @Override
    public MessageType messageType() {
        return MessageType.SERVICE_REQUEST;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType())
                .octet(serviceType << 4 | ngKsi.nibble())
                .lvE(identity.octets());
        ies.writeTo(out);
        return out.octets();
    }

    static ServiceRequest read(OctetReader in) {
        int first = in.octet();
        return new ServiceRequest(
                first >> 4, NgKsi.ofNibble(first), MobileIdentity.of(in.lvE()), OptionalIes.read(TABLE, in));
    }
}
