package io.akalab.nrf;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The NF Repository Function (TS 23.501 clause 6.2.6). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NrfApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application with its own configuration name, so that several functions can share one process. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(NrfApplication.class)
                .properties("spring.config.name=nrf")
                .build();
    }
}
