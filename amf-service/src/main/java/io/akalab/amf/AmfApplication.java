package io.akalab.amf;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Access and Mobility Management Function (TS 23.501 clause 6.2.1) with the SEAF. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AmfApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application with its own configuration name, so that several functions can share one process. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(AmfApplication.class)
                .properties("spring.config.name=amf")
                .build();
    }
}
