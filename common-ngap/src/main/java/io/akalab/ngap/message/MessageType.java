package io.akalab.ngap.message;

import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.PduType;
import org.jspecify.annotations.Nullable;

/** The messages that are known here, with their procedures (TS 38.413 clauses 8.1 and 9.4.3). */
public enum MessageType {
    NG_SETUP_REQUEST(21, PduType.INITIATING_MESSAGE, Criticality.REJECT, false, "NG Setup Request"),
    NG_SETUP_RESPONSE(21, PduType.SUCCESSFUL_OUTCOME, Criticality.REJECT, false, "NG Setup Response"),
    NG_SETUP_FAILURE(21, PduType.UNSUCCESSFUL_OUTCOME, Criticality.REJECT, false, "NG Setup Failure"),
    INITIAL_UE_MESSAGE(15, PduType.INITIATING_MESSAGE, Criticality.IGNORE, true, "Initial UE Message"),
    DOWNLINK_NAS_TRANSPORT(4, PduType.INITIATING_MESSAGE, Criticality.IGNORE, true, "Downlink NAS Transport"),
    UPLINK_NAS_TRANSPORT(46, PduType.INITIATING_MESSAGE, Criticality.IGNORE, true, "Uplink NAS Transport"),
    NAS_NON_DELIVERY_INDICATION(
            19, PduType.INITIATING_MESSAGE, Criticality.IGNORE, true, "NAS Non Delivery Indication"),
    INITIAL_CONTEXT_SETUP_REQUEST(
            14, PduType.INITIATING_MESSAGE, Criticality.REJECT, true, "Initial Context Setup Request"),
    INITIAL_CONTEXT_SETUP_RESPONSE(
            14, PduType.SUCCESSFUL_OUTCOME, Criticality.REJECT, true, "Initial Context Setup Response"),
    INITIAL_CONTEXT_SETUP_FAILURE(
            14, PduType.UNSUCCESSFUL_OUTCOME, Criticality.REJECT, true, "Initial Context Setup Failure"),
    UE_CONTEXT_RELEASE_REQUEST(42, PduType.INITIATING_MESSAGE, Criticality.IGNORE, true, "UE Context Release Request"),
    UE_CONTEXT_RELEASE_COMMAND(41, PduType.INITIATING_MESSAGE, Criticality.REJECT, true, "UE Context Release Command"),
    UE_CONTEXT_RELEASE_COMPLETE(
            41, PduType.SUCCESSFUL_OUTCOME, Criticality.REJECT, true, "UE Context Release Complete"),
    UE_CONTEXT_MODIFICATION_REQUEST(
            40, PduType.INITIATING_MESSAGE, Criticality.REJECT, true, "UE Context Modification Request"),
    UE_CONTEXT_MODIFICATION_RESPONSE(
            40, PduType.SUCCESSFUL_OUTCOME, Criticality.REJECT, true, "UE Context Modification Response"),
    UE_CONTEXT_MODIFICATION_FAILURE(
            40, PduType.UNSUCCESSFUL_OUTCOME, Criticality.REJECT, true, "UE Context Modification Failure"),
    UE_RADIO_CAPABILITY_INFO_INDICATION(
            44, PduType.INITIATING_MESSAGE, Criticality.IGNORE, true, "UE Radio Capability Info Indication"),
    PATH_SWITCH_REQUEST(25, PduType.INITIATING_MESSAGE, Criticality.REJECT, true, "Path Switch Request"),
    PATH_SWITCH_REQUEST_ACKNOWLEDGE(
            25, PduType.SUCCESSFUL_OUTCOME, Criticality.REJECT, true, "Path Switch Request Acknowledge"),
    PATH_SWITCH_REQUEST_FAILURE(
            25, PduType.UNSUCCESSFUL_OUTCOME, Criticality.REJECT, true, "Path Switch Request Failure"),
    RAN_CONFIGURATION_UPDATE(35, PduType.INITIATING_MESSAGE, Criticality.REJECT, false, "RAN Configuration Update"),
    RAN_CONFIGURATION_UPDATE_ACKNOWLEDGE(
            35, PduType.SUCCESSFUL_OUTCOME, Criticality.REJECT, false, "RAN Configuration Update Acknowledge"),
    RAN_CONFIGURATION_UPDATE_FAILURE(
            35, PduType.UNSUCCESSFUL_OUTCOME, Criticality.REJECT, false, "RAN Configuration Update Failure"),
    AMF_CONFIGURATION_UPDATE(0, PduType.INITIATING_MESSAGE, Criticality.REJECT, false, "AMF Configuration Update"),
    AMF_CONFIGURATION_UPDATE_ACKNOWLEDGE(
            0, PduType.SUCCESSFUL_OUTCOME, Criticality.REJECT, false, "AMF Configuration Update Acknowledge"),
    AMF_CONFIGURATION_UPDATE_FAILURE(
            0, PduType.UNSUCCESSFUL_OUTCOME, Criticality.REJECT, false, "AMF Configuration Update Failure"),
    NG_RESET(20, PduType.INITIATING_MESSAGE, Criticality.REJECT, false, "NG Reset"),
    NG_RESET_ACKNOWLEDGE(20, PduType.SUCCESSFUL_OUTCOME, Criticality.REJECT, false, "NG Reset Acknowledge"),
    ERROR_INDICATION(9, PduType.INITIATING_MESSAGE, Criticality.IGNORE, false, "Error Indication"),
    AMF_STATUS_INDICATION(1, PduType.INITIATING_MESSAGE, Criticality.IGNORE, false, "AMF Status Indication"),
    OVERLOAD_START(22, PduType.INITIATING_MESSAGE, Criticality.IGNORE, false, "Overload Start"),
    OVERLOAD_STOP(23, PduType.INITIATING_MESSAGE, Criticality.REJECT, false, "Overload Stop"),
    PAGING(24, PduType.INITIATING_MESSAGE, Criticality.IGNORE, false, "Paging");

    private static final int PROCEDURES = 256;

    private static final @Nullable MessageType[] BY_NUMBER = new MessageType[PduType.values().length * PROCEDURES];

    static {
        for (var type : values()) {
            BY_NUMBER[type.pduType.ordinal() * PROCEDURES + type.procedureCode] = type;
        }
    }

    private final int procedureCode;
    private final PduType pduType;
    private final Criticality criticality;
    private final boolean ueAssociated;
    private final String title;

    MessageType(int procedureCode, PduType pduType, Criticality criticality, boolean ueAssociated, String title) {
        this.procedureCode = procedureCode;
        this.pduType = pduType;
        this.criticality = criticality;
        this.ueAssociated = ueAssociated;
        this.title = title;
    }

    /** 0 to 255. */
    public int procedureCode() {
        return procedureCode;
    }

    public PduType pduType() {
        return pduType;
    }

    /** The procedure's. */
    public Criticality criticality() {
        return criticality;
    }

    /**
     * Whether it belongs to one UE, which tells on which streams it goes (TS 38.412 clause 7). An Error Indication does when
     * it names a UE.
     */
    public boolean ueAssociated() {
        return ueAssociated;
    }

    /** The name that the specification gives it. */
    public String title() {
        return title;
    }

    /** The type of a message, or null if it isn't known here. */
    static @Nullable MessageType of(PduType pduType, int procedureCode) {
        return BY_NUMBER[pduType.ordinal() * PROCEDURES + procedureCode];
    }
}
