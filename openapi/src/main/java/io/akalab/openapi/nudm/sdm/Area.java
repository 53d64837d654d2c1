package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tracking areas, or a code of the operator's: one of the two (TS 29.571 clause 5.4.4.8).
 *
 * @param tacs 3 octets each, in hex
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Area(@Nullable List<String> tacs, @Nullable String areaCode) {}
