package io.akalab.sbi.lab;

import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.SbiAutoConfiguration;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The lab trace, which is there but idle unless {@code akalab.lab.expose-keys} is on. */
@AutoConfiguration(after = SbiAutoConfiguration.class)
@EnableConfigurationProperties(LabProperties.class)
public class LabAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LabAutoConfiguration.class);

    @Bean
    LabTrace labTrace(LabProperties properties, NetworkFunction self, Clock clock) {
        if (properties.exposeKeys()) {
            log.warn("akalab.lab.expose-keys is on: keys and identities can be read at /lab/v1/traces");
        }
        return new LabTrace(properties, self.type(), clock);
    }

    @Bean
    LabController labController(LabTrace trace) {
        return new LabController(trace);
    }

    /** Within the SBI filter, so that the exchange falls into the request's trace. */
    @Bean
    @ConditionalOnBooleanProperty("akalab.lab.expose-keys")
    FilterRegistrationBean<TraceFilter> traceFilter(LabTrace trace, NetworkFunction self) {
        var filter = new FilterRegistrationBean<>(new TraceFilter(trace));
        self.apiRoots().forEach(root -> filter.addUrlPatterns(root + "/*"));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }
}
