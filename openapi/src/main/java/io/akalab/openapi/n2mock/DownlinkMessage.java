package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the AMF sends to the gNB, told apart by {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DownlinkNASTransport.class, name = "DownlinkNASTransport"),
    @JsonSubTypes.Type(value = InitialContextSetupRequest.class, name = "InitialContextSetupRequest"),
    @JsonSubTypes.Type(value = UEContextModificationRequest.class, name = "UEContextModificationRequest"),
    @JsonSubTypes.Type(value = PathSwitchRequestAcknowledge.class, name = "PathSwitchRequestAcknowledge"),
    @JsonSubTypes.Type(value = PathSwitchRequestFailure.class, name = "PathSwitchRequestFailure"),
    @JsonSubTypes.Type(value = UEContextReleaseCommand.class, name = "UEContextReleaseCommand")
})
public sealed interface DownlinkMessage
        permits DownlinkNASTransport,
                UEContextModificationRequest,
                PathSwitchRequestAcknowledge,
                PathSwitchRequestFailure,
                InitialContextSetupRequest,
                UEContextReleaseCommand {}
