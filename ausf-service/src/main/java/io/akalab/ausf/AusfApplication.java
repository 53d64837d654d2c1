package io.akalab.ausf;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Authentication Server Function (TS 23.501 clause 6.2.8). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AusfApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application with its own configuration name, so that several functions can share one process. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(AusfApplication.class)
                .properties("spring.config.name=ausf")
                .build();
    }
}
