package io.akalab.openapi.nausf.ueauthentication;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The challenge of an authentication (TS 29.509 clause 6.1.6.2.3): an object with 5G AKA, a string with EAP. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = EapPayload.class)
@JsonSubTypes(@JsonSubTypes.Type(Av5gAka.class))
public sealed interface FiveGAuthData permits Av5gAka, EapPayload {}
