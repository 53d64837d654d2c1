package io.akalab.udm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Unified Data Management (TS 23.501 clause 6.2.7) with the ARPF. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class UdmApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application with its own configuration name, so that several functions can share one process. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(UdmApplication.class)
                .properties("spring.config.name=udm")
                .build();
    }
}
