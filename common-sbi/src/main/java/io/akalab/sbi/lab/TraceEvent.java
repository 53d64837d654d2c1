package io.akalab.sbi.lab;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that the lab trace shows. Events hold keys and identities: they exist only when the lab switch is on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SbiExchange.class, name = "SbiExchange"),
    @JsonSubTypes.Type(value = NasMessage.class, name = "NasMessage"),
    @JsonSubTypes.Type(value = NgapProcedure.class, name = "NgapProcedure"),
    @JsonSubTypes.Type(value = KeyDerived.class, name = "KeyDerived")
})
public sealed interface TraceEvent permits SbiExchange, NasMessage, NgapProcedure, KeyDerived {}
