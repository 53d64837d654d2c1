package io.akalab.nas.message;

import org.jspecify.annotations.Nullable;

/** The 5GMM message type (TS 24.501 table 9.7.1). */
public enum MessageType {
    REGISTRATION_REQUEST(0x41, "Registration Request"),
    REGISTRATION_ACCEPT(0x42, "Registration Accept"),
    REGISTRATION_COMPLETE(0x43, "Registration Complete"),
    REGISTRATION_REJECT(0x44, "Registration Reject"),
    DEREGISTRATION_REQUEST_FROM_UE(0x45, "Deregistration Request (UE originating)"),
    DEREGISTRATION_ACCEPT_TO_UE(0x46, "Deregistration Accept (UE originating)"),
    DEREGISTRATION_REQUEST_TO_UE(0x47, "Deregistration Request (UE terminated)"),
    DEREGISTRATION_ACCEPT_FROM_UE(0x48, "Deregistration Accept (UE terminated)"),
    SERVICE_REQUEST(0x4C, "Service Request"),
    SERVICE_REJECT(0x4D, "Service Reject"),
    SERVICE_ACCEPT(0x4E, "Service Accept"),
    CONFIGURATION_UPDATE_COMMAND(0x54, "Configuration Update Command"),
    CONFIGURATION_UPDATE_COMPLETE(0x55, "Configuration Update Complete"),
    AUTHENTICATION_REQUEST(0x56, "Authentication Request"),
    AUTHENTICATION_RESPONSE(0x57, "Authentication Response"),
    AUTHENTICATION_REJECT(0x58, "Authentication Reject"),
    AUTHENTICATION_FAILURE(0x59, "Authentication Failure"),
    AUTHENTICATION_RESULT(0x5A, "Authentication Result"),
    IDENTITY_REQUEST(0x5B, "Identity Request"),
    IDENTITY_RESPONSE(0x5C, "Identity Response"),
    SECURITY_MODE_COMMAND(0x5D, "Security Mode Command"),
    SECURITY_MODE_COMPLETE(0x5E, "Security Mode Complete"),
    SECURITY_MODE_REJECT(0x5F, "Security Mode Reject"),
    GMM_STATUS(0x64, "5GMM Status"),
    UL_NAS_TRANSPORT(0x67, "UL NAS Transport"),
    DL_NAS_TRANSPORT(0x68, "DL NAS Transport");

    private static final @Nullable MessageType[] BY_NUMBER = new MessageType[256];

    static {
        for (var type : values()) {
            BY_NUMBER[type.number] = type;
        }
    }

    private final int number;
    private final String title;

    MessageType(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The type of an octet, or null where this codec has none. */
    static @Nullable MessageType of(int number) {
        return BY_NUMBER[number & 0xFF];
    }

    public int number() {
        return number;
    }

    /** The name that the specification gives the message. */
    public String title() {
        return title;
    }
}
