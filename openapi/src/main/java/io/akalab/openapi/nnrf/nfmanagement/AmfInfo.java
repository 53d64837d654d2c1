package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an AMF serves (TS 29.510 clause 6.1.6.2.11).
 *
 * @param amfSetId 10 bits in hex
 * @param amfRegionId 8 bits in hex
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmfInfo(
        @NotNull @Pattern(regexp = Patterns.AMF_SET_ID) String amfSetId,
        @NotNull @Pattern(regexp = Patterns.OCTETS_1) String amfRegionId,
        @NotNull List<@Valid Guami> guamiList,
        @Nullable List<@Valid Tai> taiList) {}
