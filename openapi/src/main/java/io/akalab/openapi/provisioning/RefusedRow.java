package io.akalab.openapi.provisioning;

import io.akalab.openapi.common.InvalidParam;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Why a row of an import is refused; no reason quotes a value.
 *
 * @param line the number of its line, from 1
 */
public record RefusedRow(@NotNull Long line, @NotNull List<@Valid InvalidParam> invalidParams) {}
