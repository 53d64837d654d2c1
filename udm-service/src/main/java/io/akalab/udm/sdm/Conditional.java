package io.akalab.udm.sdm;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents an operation that answers 304 to whoever has the data already (RFC 9110 clause 13). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "200")
@ApiResponse(responseCode = "304", content = @Content)
@ApiResponse(responseCode = "403")
@Parameter(in = ParameterIn.HEADER, name = "If-None-Match", schema = @Schema(type = "string"))
@Parameter(in = ParameterIn.HEADER, name = "If-Modified-Since", schema = @Schema(type = "string"))
@interface Conditional {}
