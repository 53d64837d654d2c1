package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a gNB sends on an association that exists, told apart by {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UplinkNASTransport.class, name = "UplinkNASTransport"),
    @JsonSubTypes.Type(value = InitialContextSetupResponse.class, name = "InitialContextSetupResponse"),
    @JsonSubTypes.Type(value = InitialContextSetupFailure.class, name = "InitialContextSetupFailure"),
    @JsonSubTypes.Type(value = NASNonDeliveryIndication.class, name = "NASNonDeliveryIndication"),
    @JsonSubTypes.Type(value = UEContextModificationResponse.class, name = "UEContextModificationResponse"),
    @JsonSubTypes.Type(value = UEContextModificationFailure.class, name = "UEContextModificationFailure"),
    @JsonSubTypes.Type(value = UERadioCapabilityInfoIndication.class, name = "UERadioCapabilityInfoIndication"),
    @JsonSubTypes.Type(value = UEContextReleaseRequest.class, name = "UEContextReleaseRequest"),
    @JsonSubTypes.Type(value = UEContextReleaseComplete.class, name = "UEContextReleaseComplete")
})
public sealed interface UplinkMessage
        permits UplinkNASTransport,
                NASNonDeliveryIndication,
                UEContextModificationResponse,
                UEContextModificationFailure,
                UERadioCapabilityInfoIndication,
                InitialContextSetupResponse,
                InitialContextSetupFailure,
                UEContextReleaseRequest,
                UEContextReleaseComplete {}
