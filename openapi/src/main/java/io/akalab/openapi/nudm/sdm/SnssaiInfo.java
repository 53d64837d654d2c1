package io.akalab.openapi.nudm.sdm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The data networks of a slice (TS 29.503 clause 6.1.6.2.7). */
public record SnssaiInfo(@NotNull List<@Valid DnnInfo> dnnInfos) {}
