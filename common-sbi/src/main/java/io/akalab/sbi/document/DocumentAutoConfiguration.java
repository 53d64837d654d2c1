package io.akalab.sbi.document;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Completes the live document with what common-sbi adds to every operation. */
@AutoConfiguration
public class DocumentAutoConfiguration {

    @Bean
    GlobalOperationCustomizer protocolProblems() {
        return new ProtocolProblems();
    }

    @Bean
    GlobalOperationCustomizer identityPatterns() {
        return new IdentityPatterns();
    }

    @Bean
    GlobalOpenApiCustomizer problemSchemas() {
        return new ProblemSchemas();
    }
}
