package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * Configuration Update Command (TS 24.501 clause 8.2.19).
 */
public record ConfigurationUpdateCommand(OptionalIes ies) implements GmmMessage {

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
        return ies.find(UPDATE_INDICATION).map(value -> (value.at(0) & 1) != 0).orElse(false);
    }

    /** The new 5G-GUTI of the UE. */
    public Optional<Guti> guti() {
        return ies.find(GUTI, RegistrationAccept::guti);
    }

    public ConfigurationUpdateCommand withAcknowledgementRequested() {
        return new ConfigurationUpdateCommand(ies.withHalfOctet(TABLE, UPDATE_INDICATION, 1));
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
