package io.akalab.sbi;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Who the function is, what time it is, and how strictly it reads JSON. */
@AutoConfiguration
@EnableConfigurationProperties(SbiProperties.class)
public class SbiAutoConfiguration {

    /** A function that declares nothing serves any path. */
    @Bean
    @ConditionalOnMissingBean
    NetworkFunction networkFunction() {
        return NetworkFunction.of("NF");
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Makes trace identifiers, which need not be unguessable. */
    @Bean
    @ConditionalOnMissingBean(name = "traceIdentifiers")
    RandomGenerator traceIdentifiers() {
        return () -> ThreadLocalRandom.current().nextLong();
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson(SbiProperties properties) {
        return json -> StrictJson.apply(json, properties.strict());
    }
}
