package io.akalab.openapi.nudm.ueau;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** An authentication vector, told apart by {@code avType} (TS 29.503 clause 6.3.6.2.4). */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "avType",
        visible = true)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Av5GHeAka.class, name = Av5GHeAka.AV_TYPE),
    @JsonSubTypes.Type(value = AvEapAkaPrime.class, name = AvEapAkaPrime.AV_TYPE)
})
public sealed interface AuthenticationVector permits Av5GHeAka, AvEapAkaPrime {

    /** Which vector this is: {@code 5G_HE_AKA} or {@code EAP_AKA_PRIME}. */
    String avType();
}
