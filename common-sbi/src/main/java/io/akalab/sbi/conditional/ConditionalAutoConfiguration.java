package io.akalab.sbi.conditional;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Entity tags for whoever serves resources. */
@AutoConfiguration
public class ConditionalAutoConfiguration {

    @Bean
    Representations representations(JsonMapper json) {
        return new Representations(json);
    }
}
