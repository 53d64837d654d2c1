package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.nas.element.GprsTimer;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.PduSessionSet;
import io.akalab.nas.element.RegistrationResult;
import io.akalab.nas.element.RejectedSnssai;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.TaiList;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Registration Accept (TS 24.501 clause 8.2.7).
 */
public record RegistrationAccept(RegistrationResult result, OptionalIes ies) implements GmmMessage {

    private static final int GUTI = 0x77;
    private static final int EQUIVALENT_PLMNS = 0x4A;
    private static final int TAI_LIST = 0x54;
    private static final int ALLOWED_NSSAI = 0x15;
    private static final int REJECTED_NSSAI = 0x11;
    private static final int CONFIGURED_NSSAI = 0x31;
    private static final int NETWORK_FEATURE_SUPPORT = 0x21;
    private static final int PDU_SESSION_STATUS = 0x50;
    private static final int REACTIVATION_RESULT = 0x26;
    private static final int REACTIVATION_RESULT_ERROR_CAUSE = 0x72;
    private static final int LADN_INFORMATION = 0x79;
    private static final int MICO_INDICATION = 0xB0;
    private static final int NETWORK_SLICING_INDICATION = 0x90;
    private static final int SERVICE_AREA_LIST = 0x27;
    private static final int T3512 = 0x5E;
    private static final int NON_3GPP_DEREGISTRATION_TIMER = 0x5D;
    private static final int T3502 = 0x16;
    private static final int EMERGENCY_NUMBERS = 0x34;
    private static final int EXTENDED_EMERGENCY_NUMBERS = 0x7A;
    private static final int SOR_CONTAINER = 0x73;
    private static final int EAP_MESSAGE = 0x78;
    private static final int NSSAI_INCLUSION_MODE = 0xA0;
    private static final int OPERATOR_ACCESS_CATEGORIES = 0x76;
    private static final int NEGOTIATED_DRX = 0x51;
    private static final int NON_3GPP_POLICIES = 0xD0;
    private static final int EPS_BEARER_CONTEXT_STATUS = 0x60;
    private static final int NEGOTIATED_EXTENDED_DRX = 0x6E;
    private static final int T3447 = 0x6C;
    private static final int T3448 = 0x6B;
    private static final int T3324 = 0x6A;
    private static final int UE_RADIO_CAPABILITY_ID = 0x67;
    private static final int UE_RADIO_CAPABILITY_ID_DELETION = 0xE0;
    private static final int PENDING_NSSAI = 0x39;

    private static final IeTable TABLE = IeTable.of(
            GUTI,
            EQUIVALENT_PLMNS,
            TAI_LIST,
            ALLOWED_NSSAI,
            REJECTED_NSSAI,
            CONFIGURED_NSSAI,
            NETWORK_FEATURE_SUPPORT,
            PDU_SESSION_STATUS,
            REACTIVATION_RESULT,
            REACTIVATION_RESULT_ERROR_CAUSE,
            LADN_INFORMATION,
            MICO_INDICATION,
            NETWORK_SLICING_INDICATION,
            SERVICE_AREA_LIST,
            T3512,
            NON_3GPP_DEREGISTRATION_TIMER,
            T3502,
            EMERGENCY_NUMBERS,
            EXTENDED_EMERGENCY_NUMBERS,
            SOR_CONTAINER,
            EAP_MESSAGE,
            NSSAI_INCLUSION_MODE,
            OPERATOR_ACCESS_CATEGORIES,
            NEGOTIATED_DRX,
            NON_3GPP_POLICIES,
            EPS_BEARER_CONTEXT_STATUS,
            NEGOTIATED_EXTENDED_DRX,
            T3447,
            T3448,
            T3324,
            UE_RADIO_CAPABILITY_ID,
            UE_RADIO_CAPABILITY_ID_DELETION,
            PENDING_NSSAI);

    /** The message without optional elements. */
    public RegistrationAccept(RegistrationResult result) {
        this(result, OptionalIes.NONE);
    }

    /** The 5G-GUTI that the UE is given. */
    public Optional<Guti> guti() {
        return ies.find(GUTI, RegistrationAccept::guti);
    }

    public Optional<TaiList> taiList() {
        return ies.find(TAI_LIST, TaiList::of);
    }

    public Optional<List<Snssai>> allowedNssai() {
        return ies.find(ALLOWED_NSSAI, Snssai::listOf);
    }

    /** The slices that the UE asked for and does not get. */
    public Optional<List<RejectedSnssai>> rejectedNssai() {
        return ies.find(REJECTED_NSSAI, RejectedSnssai::listOf);
    }

    /** The slices that the UE may ask for in this network. */
    public Optional<List<Snssai>> configuredNssai() {
        return ies.find(CONFIGURED_NSSAI, Snssai::listOf);
    }

    /** The PDU sessions that the network has. */
    public Optional<PduSessionSet> pduSessionStatus() {
        return ies.find(PDU_SESSION_STATUS, PduSessionSet::of);
    }

    /** The PDU sessions whose user plane was asked for in vain. */
    public Optional<PduSessionSet> reactivationResult() {
        return ies.find(REACTIVATION_RESULT, PduSessionSet::of);
    }

    /** Whether the UE answers with a Registration Complete (TS 24.501 clause 5.5.1.2.4). */
    public boolean demandsComplete() {
        return ies.has(GUTI)
                || ies.has(CONFIGURED_NSSAI)
                || ies.has(NETWORK_SLICING_INDICATION)
                || ies.has(OPERATOR_ACCESS_CATEGORIES)
                || ies.has(UE_RADIO_CAPABILITY_ID)
                || ies.has(UE_RADIO_CAPABILITY_ID_DELETION)
                || ies.has(SOR_CONTAINER);
    }

    /** The 5GS network feature support as it was sent. */
    public Optional<Octets> networkFeatureSupport() {
        return ies.find(NETWORK_FEATURE_SUPPORT);
    }

    /** The periodic registration timer; nothing where it is absent or deactivated. */
    public Optional<Duration> t3512() {
        return ies.find(T3512, GprsTimer::ofTimer3).flatMap(timer -> timer);
    }

    public RegistrationAccept withGuti(Guti guti) {
        return new RegistrationAccept(result, ies.with(TABLE, GUTI, new MobileIdentity.FiveGGuti(guti).octets()));
    }

    public RegistrationAccept withTaiList(TaiList tais) {
        return new RegistrationAccept(result, ies.with(TABLE, TAI_LIST, tais.octets()));
    }

    public RegistrationAccept withAllowedNssai(List<Snssai> slices) {
        return new RegistrationAccept(result, ies.with(TABLE, ALLOWED_NSSAI, Snssai.nssai(slices)));
    }

    public RegistrationAccept withRejectedNssai(List<RejectedSnssai> slices) {
        return new RegistrationAccept(result, ies.with(TABLE, REJECTED_NSSAI, RejectedSnssai.nssai(slices)));
    }

    public RegistrationAccept withConfiguredNssai(List<Snssai> slices) {
        return new RegistrationAccept(result, ies.with(TABLE, CONFIGURED_NSSAI, Snssai.nssai(slices)));
    }

    public RegistrationAccept withPduSessionStatus(PduSessionSet sessions) {
        return new RegistrationAccept(result, ies.with(TABLE, PDU_SESSION_STATUS, sessions.octets()));
    }

    public RegistrationAccept withReactivationResult(PduSessionSet inVain) {
        return new RegistrationAccept(result, ies.with(TABLE, REACTIVATION_RESULT, inVain.octets()));
    }

    /** 1 to 3 octets of clause 9.11.3.5. */
    public RegistrationAccept withNetworkFeatureSupport(Octets support) {
        return new RegistrationAccept(result, ies.with(TABLE, NETWORK_FEATURE_SUPPORT, support));
    }

    public RegistrationAccept withT3512(Duration timer) {
        return new RegistrationAccept(result, ies.with(TABLE, T3512, GprsTimer.timer3(timer)));
    }

    /** Reads a 5G-GUTI, and nothing else, out of the element of a mobile identity. */
    static Guti guti(Octets octets) {
        if (MobileIdentity.of(octets) instanceof MobileIdentity.FiveGGuti(var guti)) {
            return guti;
        }
        throw MalformedNas.mandatory("a 5G-GUTI should be here");
    }

    @Override
    public MessageType messageType() {
        return MessageType.REGISTRATION_ACCEPT;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).lv(result.octets());
        ies.writeTo(out);
        return out.octets();
    }

    static RegistrationAccept read(OctetReader in) {
        return new RegistrationAccept(new RegistrationResult(in.lv()), OptionalIes.read(TABLE, in));
    }
}
