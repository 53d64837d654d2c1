package io.akalab.sbi.lab;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The lab switch, below {@code akalab.lab}.
 *
 * @param exposeKeys whether keys may leave, in the trace and in the state of a UE; for a lab only
 * @param traceCapacity how many events the trace keeps
 */
@Validated
@ConfigurationProperties("akalab.lab")
public record LabProperties(
        @DefaultValue("false") boolean exposeKeys,
        @DefaultValue("4096") @Positive int traceCapacity) {}
