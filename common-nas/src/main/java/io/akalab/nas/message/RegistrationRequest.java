package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.PduSessionSet;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.Tai;
import io.akalab.nas.element.UeSecurityCapability;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Registration Request (TS 24.501 clause 8.2.6).
 *
 * @param followOn whether the UE has more to send at once
 * @param ngKsi the key set that the UE has, 7 for none
 */
public record RegistrationRequest(
        RegistrationType registrationType, boolean followOn, NgKsi ngKsi, MobileIdentity identity, OptionalIes ies)
        implements GmmMessage {

    private static final int NON_CURRENT_NG_KSI = 0xC0;
    private static final int GMM_CAPABILITY = 0x10;
    private static final int UE_SECURITY_CAPABILITY = 0x2E;
    private static final int REQUESTED_NSSAI = 0x2F;
    private static final int LAST_VISITED_TAI = 0x52;
    private static final int S1_UE_NETWORK_CAPABILITY = 0x17;
    private static final int UPLINK_DATA_STATUS = 0x40;
    private static final int PDU_SESSION_STATUS = 0x50;
    private static final int MICO_INDICATION = 0xB0;
    private static final int UE_STATUS = 0x2B;
    private static final int ADDITIONAL_GUTI = 0x77;
    private static final int ALLOWED_PDU_SESSION_STATUS = 0x25;
    private static final int UE_USAGE_SETTING = 0x18;
    private static final int REQUESTED_DRX = 0x51;
    private static final int EPS_NAS_MESSAGE_CONTAINER = 0x70;
    private static final int LADN_INDICATION = 0x74;
    private static final int PAYLOAD_CONTAINER_TYPE = 0x80;
    private static final int PAYLOAD_CONTAINER = 0x7B;
    private static final int NETWORK_SLICING_INDICATION = 0x90;
    private static final int UPDATE_TYPE = 0x53;
    private static final int MOBILE_STATION_CLASSMARK_2 = 0x41;
    private static final int SUPPORTED_CODECS = 0x42;
    private static final int NAS_MESSAGE_CONTAINER = 0x71;
    private static final int EPS_BEARER_CONTEXT_STATUS = 0x60;
    private static final int REQUESTED_EXTENDED_DRX = 0x6E;
    private static final int T3324 = 0x6A;
    private static final int UE_RADIO_CAPABILITY_ID = 0x67;
    private static final int REQUESTED_MAPPED_NSSAI = 0x35;
    private static final int ADDITIONAL_INFORMATION_REQUESTED = 0x48;
    private static final int REQUESTED_WUS_ASSISTANCE = 0x1A;
    private static final int N5GC_INDICATION = 0xA0;
    private static final int REQUESTED_NB_N1_DRX = 0x30;

    private static final IeTable TABLE = IeTable.of(
                    NON_CURRENT_NG_KSI,
                    GMM_CAPABILITY,
                    UE_SECURITY_CAPABILITY,
                    REQUESTED_NSSAI,
                    LAST_VISITED_TAI,
                    S1_UE_NETWORK_CAPABILITY,
                    UPLINK_DATA_STATUS,
                    PDU_SESSION_STATUS,
                    MICO_INDICATION,
                    UE_STATUS,
                    ADDITIONAL_GUTI,
                    ALLOWED_PDU_SESSION_STATUS,
                    UE_USAGE_SETTING,
                    REQUESTED_DRX,
                    EPS_NAS_MESSAGE_CONTAINER,
                    LADN_INDICATION,
                    PAYLOAD_CONTAINER_TYPE,
                    PAYLOAD_CONTAINER,
                    NETWORK_SLICING_INDICATION,
                    UPDATE_TYPE,
                    MOBILE_STATION_CLASSMARK_2,
                    SUPPORTED_CODECS,
                    NAS_MESSAGE_CONTAINER,
                    EPS_BEARER_CONTEXT_STATUS,
                    REQUESTED_EXTENDED_DRX,
                    T3324,
                    UE_RADIO_CAPABILITY_ID,
                    REQUESTED_MAPPED_NSSAI,
                    ADDITIONAL_INFORMATION_REQUESTED,
                    REQUESTED_WUS_ASSISTANCE,
                    N5GC_INDICATION,
                    REQUESTED_NB_N1_DRX)
            .fixed(LAST_VISITED_TAI, 6);

    /** Those that a UE may send before messages are exchanged securely (TS 24.501 clause 4.4.6). */
    private static final Set<Integer> CLEARTEXT = Set.of(
            UE_SECURITY_CAPABILITY,
            S1_UE_NETWORK_CAPABILITY,
            ADDITIONAL_GUTI,
            UE_STATUS,
            EPS_NAS_MESSAGE_CONTAINER,
            NAS_MESSAGE_CONTAINER);

    /** The message without optional elements. */
    public RegistrationRequest(
            RegistrationType registrationType, boolean followOn, NgKsi ngKsi, MobileIdentity identity) {
        this(registrationType, followOn, ngKsi, identity, OptionalIes.NONE);
    }

    private static final int FOLLOW_ON = 8;

    public Optional<UeSecurityCapability> ueSecurityCapability() {
        return ies.find(UE_SECURITY_CAPABILITY, UeSecurityCapability::new);
    }

    /** The 5GMM capability as it was sent. */
    public Optional<Octets> gmmCapability() {
        return ies.find(GMM_CAPABILITY);
    }

    public Optional<List<Snssai>> requestedNssai() {
        return ies.find(REQUESTED_NSSAI, Snssai::listOf);
    }

    public Optional<Tai> lastVisitedTai() {
        return ies.find(LAST_VISITED_TAI, Tai::of);
    }

    /** The UE status as it was sent. */
    public Optional<Octets> ueStatus() {
        return ies.find(UE_STATUS);
    }

    public Optional<MobileIdentity> additionalGuti() {
        return ies.find(ADDITIONAL_GUTI, MobileIdentity::of);
    }

    /** The key set of a native context that the UE has beside the one of {@link #ngKsi}, 7 for none. */
    public Optional<NgKsi> nonCurrentNgKsi() {
        return ies.find(NON_CURRENT_NG_KSI, value -> NgKsi.ofNibble(value.at(0)));
    }

    /** The PDU sessions that the UE has. */
    public Optional<PduSessionSet> pduSessionStatus() {
        return ies.find(PDU_SESSION_STATUS, PduSessionSet::of);
    }

    /** The PDU sessions that the UE has data to send for. */
    public Optional<PduSessionSet> uplinkDataStatus() {
        return ies.find(UPLINK_DATA_STATUS, PduSessionSet::of);
    }

    /** Whether there is anything that may not be sent in clear (TS 24.501 clause 4.4.6). */
    public boolean hasNonCleartextIes() {
        return ies.elements().stream().anyMatch(ie -> !CLEARTEXT.contains(ie.iei()));
    }

    /** A whole message inside; ciphered by itself where this one is an unciphered initial message. */
    public Optional<Octets> nasMessageContainer() {
        return ies.find(NAS_MESSAGE_CONTAINER);
    }

    public RegistrationRequest withUeSecurityCapability(UeSecurityCapability capability) {
        return new RegistrationRequest(
                registrationType,
                followOn,
                ngKsi,
                identity,
                ies.with(TABLE, UE_SECURITY_CAPABILITY, capability.octets()));
    }

    public RegistrationRequest withGmmCapability(Octets capability) {
        return new RegistrationRequest(
                registrationType, followOn, ngKsi, identity, ies.with(TABLE, GMM_CAPABILITY, capability));
    }

    public RegistrationRequest withRequestedNssai(List<Snssai> slices) {
        return new RegistrationRequest(
                registrationType, followOn, ngKsi, identity, ies.with(TABLE, REQUESTED_NSSAI, Snssai.nssai(slices)));
    }

    public RegistrationRequest withLastVisitedTai(Tai tai) {
        return new RegistrationRequest(
                registrationType, followOn, ngKsi, identity, ies.with(TABLE, LAST_VISITED_TAI, tai.octets()));
    }

    public RegistrationRequest withNonCurrentNgKsi(NgKsi nonCurrent) {
        return with(ies.withHalfOctet(TABLE, NON_CURRENT_NG_KSI, nonCurrent.nibble()));
    }

    public RegistrationRequest withPduSessionStatus(PduSessionSet sessions) {
        return with(ies.with(TABLE, PDU_SESSION_STATUS, sessions.octets()));
    }

    public RegistrationRequest withUplinkDataStatus(PduSessionSet sessions) {
        return with(ies.with(TABLE, UPLINK_DATA_STATUS, sessions.octets()));
    }

    private RegistrationRequest with(OptionalIes others) {
        return new RegistrationRequest(registrationType, followOn, ngKsi, identity, others);
    }

    public RegistrationRequest withNasMessageContainer(Octets message) {
        return new RegistrationRequest(
                registrationType, followOn, ngKsi, identity, ies.with(TABLE, NAS_MESSAGE_CONTAINER, message));
    }

    @Override
    public MessageType messageType() {
        return MessageType.REGISTRATION_REQUEST;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType())
                .octet(ngKsi.nibble() << 4 | (followOn ? FOLLOW_ON : 0) | registrationType.number())
                .lvE(identity.octets());
        ies.writeTo(out);
        return out.octets();
    }

    static RegistrationRequest read(OctetReader in) {
        int first = in.octet();
        var identity = MobileIdentity.of(in.lvE());
        return new RegistrationRequest(
                RegistrationType.of(first),
                (first & FOLLOW_ON) != 0,
                NgKsi.ofNibble(first >> 4),
                identity,
                OptionalIes.read(TABLE, in));
    }
}
