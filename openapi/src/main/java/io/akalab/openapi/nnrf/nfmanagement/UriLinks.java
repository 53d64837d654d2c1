package io.akalab.openapi.nnrf.nfmanagement;

import io.akalab.openapi.common.Link;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The links of a list.
 *
 * @param item one for each instance
 */
public record UriLinks(@NotNull @Valid Link self, @NotNull List<@Valid Link> item) {}
