package io.akalab.sbi.server;

import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.problem.ProblemAutoConfiguration;
import io.akalab.sbi.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** The server side of the SBI: Jetty, HTTP/2 with prior knowledge and HTTP/1.1 on one port. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
public class SbiServerAutoConfiguration {

    @Bean
    FilterRegistrationBean<SbiFilter> sbiFilter(
            NetworkFunction self,
            SbiProperties properties,
            ProblemWriter problems,
            Clock clock,
            RandomGenerator traceIdentifiers) {
        var limit = new BodyLimit(properties.maxBodySize().toBytes());
        var filter = new FilterRegistrationBean<>(
                new SbiFilter(new ServedPaths(self), limit, problems, clock, traceIdentifiers));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    @ConditionalOnProperty("akalab.sbi.api-root")
    FilterRegistrationBean<OwnAddressFilter> ownAddressFilter(SbiProperties properties) {
        var filter = new FilterRegistrationBean<>(new OwnAddressFilter(Objects.requireNonNull(properties.apiRoot())));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> sbiJetty(SbiProperties properties, JsonMapper json) {
        var settings = new JettySettings(properties.maxConcurrentStreams(), new JettyProblems(json));
        return jetty -> jetty.addServerCustomizers(settings);
    }

    /** Bodies are JSON: what else happens to be on the class path is no reason to read it. */
    @Bean
    ServerHttpMessageConvertersCustomizer jsonOnly() {
        return converters -> converters.configureMessageConvertersList(
                list -> list.removeIf(converter -> !(converter instanceof JacksonJsonHttpMessageConverter
                        || converter instanceof StringHttpMessageConverter
                        || converter instanceof ByteArrayHttpMessageConverter)));
    }
}
