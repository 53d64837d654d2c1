package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NetworkName;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.TaiList;
import java.util.List;
import java.util.Optional;

/**
 * Configuration Update Command (TS 24.501 clause 8.2.19).
 */
public record ConfigurationUpdateCommand(OptionalIes ies) implements GmmMessage {

    private static final int ACKNOWLEDGEMENT = 1;
    private static final int REGISTRATION = 2;
    private static final int UPDATE_INDICATION = 0xD0;
    private static final int GUTI = 0x77;
    private static final int TAI_LIST = 0x54;
    private static final int ALLOWED_NSSAI = 0x15;
    private static final int SERVICE_AREA_LIST = 0x27;
    private static final int FULL_NAME = 0x43;
    private static final int SHORT_NAME = 0x45;
    private static final int LOCAL_TIME_ZONE = 0x46;
    private static final int UNIVERSAL_TIME = 0x47;
    private static final int DAYLIGHT_SAVING_TIME = 0x49;
    private static final int LADN_INFORMATION = 0x79;
    private static final int MICO_INDICATION = 0xB0;
    private static final int NETWORK_SLICING_INDICATION = 0x90;
    private static final int CONFIGURED_NSSAI = 0x31;
    private static final int REJECTED_NSSAI = 0x11;
    private static final int OPERATOR_ACCESS_CATEGORIES = 0x76;
    private static final int SMS_INDICATION = 0xF0;
    private static final int T3447 = 0x6C;
    private static final int CAG_INFORMATION = 0x75;
    private static final int UE_RADIO_CAPABILITY_ID = 0x67;
    private static final int UE_RADIO_CAPABILITY_ID_DELETION = 0xA0;

    private static final IeTable TABLE = IeTable.of(
                    UPDATE_INDICATION,
                    GUTI,
                    TAI_LIST,
                    ALLOWED_NSSAI,
                    SERVICE_AREA_LIST,
                    FULL_NAME,
                    SHORT_NAME,
                    LOCAL_TIME_ZONE,
                    UNIVERSAL_TIME,
                    DAYLIGHT_SAVING_TIME,
                    LADN_INFORMATION,
                    MICO_INDICATION,
                    NETWORK_SLICING_INDICATION,
                    CONFIGURED_NSSAI,
                    REJECTED_NSSAI,
                    OPERATOR_ACCESS_CATEGORIES,
                    SMS_INDICATION,
                    T3447,
                    CAG_INFORMATION,
                    UE_RADIO_CAPABILITY_ID,
                    UE_RADIO_CAPABILITY_ID_DELETION)
            .fixed(LOCAL_TIME_ZONE, 1)
            .fixed(UNIVERSAL_TIME, 7);

    /** The message without optional elements. */
    public ConfigurationUpdateCommand() {
        this(OptionalIes.NONE);
    }

    /** Whether the UE is asked to answer with a Configuration Update Complete. */
    public boolean acknowledgementRequested() {
        return indicates(ACKNOWLEDGEMENT);
    }

    public ConfigurationUpdateCommand withAcknowledgementRequested() {
        return indicating(ACKNOWLEDGEMENT);
    }

    /** Whether the UE is asked to register anew. */
    public boolean registrationRequested() {
        return indicates(REGISTRATION);
    }

    public ConfigurationUpdateCommand withRegistrationRequested() {
        return indicating(REGISTRATION);
    }

    private boolean indicates(int bit) {
        return ies.find(UPDATE_INDICATION)
                .map(value -> (value.at(0) & bit) != 0)
                .orElse(false);
    }

    private ConfigurationUpdateCommand indicating(int bit) {
        int before = ies.find(UPDATE_INDICATION).map(value -> (int) value.at(0)).orElse(0);
        return new ConfigurationUpdateCommand(ies.withHalfOctet(TABLE, UPDATE_INDICATION, before | bit));
    }

    /** The 5G-GUTI that the UE is given. */
    public Optional<Guti> guti() {
        return ies.find(GUTI, RegistrationAccept::guti);
    }

    public Optional<List<Snssai>> allowedNssai() {
        return ies.find(ALLOWED_NSSAI, Snssai::listOf);
    }

    /** The slices that the UE may ask for in this network. */
    public Optional<List<Snssai>> configuredNssai() {
        return ies.find(CONFIGURED_NSSAI, Snssai::listOf);
    }

    /** The full name of the network. */
    public Optional<NetworkName> fullName() {
        return ies.find(FULL_NAME, NetworkName::of);
    }

    public Optional<TaiList> taiList() {
        return ies.find(TAI_LIST, TaiList::of);
    }

    public ConfigurationUpdateCommand withAllowedNssai(List<Snssai> slices) {
        return new ConfigurationUpdateCommand(ies.with(TABLE, ALLOWED_NSSAI, Snssai.nssai(slices)));
    }

    public ConfigurationUpdateCommand withConfiguredNssai(List<Snssai> slices) {
        return new ConfigurationUpdateCommand(ies.with(TABLE, CONFIGURED_NSSAI, Snssai.nssai(slices)));
    }

    public ConfigurationUpdateCommand withFullName(NetworkName name) {
        return new ConfigurationUpdateCommand(ies.with(TABLE, FULL_NAME, name.octets()));
    }

    public ConfigurationUpdateCommand withGuti(Guti guti) {
        return new ConfigurationUpdateCommand(ies.with(TABLE, GUTI, new MobileIdentity.FiveGGuti(guti).octets()));
    }

    @Override
    public MessageType messageType() {
        return MessageType.CONFIGURATION_UPDATE_COMMAND;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType());
        ies.writeTo(out);
        return out.octets();
    }

    static ConfigurationUpdateCommand read(OctetReader in) {
        return new ConfigurationUpdateCommand(OptionalIes.read(TABLE, in));
    }
}
