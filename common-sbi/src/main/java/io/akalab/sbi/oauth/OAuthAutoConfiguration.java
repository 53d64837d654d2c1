package io.akalab.sbi.oauth;

import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.SbiAutoConfiguration;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.client.ClientTlsAutoConfiguration;
import io.akalab.sbi.client.PlainClient;
import io.akalab.sbi.problem.ProblemAutoConfiguration;
import io.akalab.sbi.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens: sent where an NRF is set that gives them, asked for where they are required. */
@AutoConfiguration(
        after = {SbiAutoConfiguration.class, ProblemAutoConfiguration.class, ClientTlsAutoConfiguration.class})
@EnableConfigurationProperties(OAuthProperties.class)
public class OAuthAutoConfiguration {

    @Bean
    @ConditionalOnProperty("akalab.sbi.oauth.nrf-uri")
    TokenInterceptor tokenInterceptor(
            OAuthProperties properties,
            SbiProperties sbi,
            NetworkFunction self,
            PlainClient plainClient,
            JsonMapper json,
            Clock clock) {
        var endpoint = new TokenEndpoint(
                Objects.requireNonNull(properties.nrfUri()),
                sbi.nfInstanceId().toString(),
                self.type(),
                properties.plmns().isEmpty() ? null : properties.plmns().getFirst(),
                plainClient,
                json,
                clock);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        return new TokenInterceptor(new TokenClient(endpoint::request, clock, threads));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty("akalab.sbi.oauth.required")
    TokenKeys tokenKeys(OAuthProperties properties, PlainClient plainClient, Clock clock) {
        var keys = properties.publicKeys().stream().map(PemKeys::read).toList();
        if (keys.isEmpty() && properties.keysAt() == null) {
            throw new IllegalStateException("akalab.sbi.oauth.required needs akalab.sbi.oauth.nrf-uri, .jwks-uri or"
                    + " .public-keys: without keys no token can be verified");
        }
        return new NrfKeys(keys, properties.keysAt(), plainClient, clock);
    }

    /** Within the SBI filter and the lab trace, before anything that reads the request. */
    @Bean
    @ConditionalOnBooleanProperty("akalab.sbi.oauth.required")
    FilterRegistrationBean<TokenFilter> tokenFilter(
            OAuthProperties properties,
            SbiProperties sbi,
            NetworkFunction self,
            TokenKeys keys,
            ProblemWriter problems,
            Clock clock) {
        var producer = new TokenFilter.Producer(
                self.type(), sbi.nfInstanceId().toString(), properties.plmns(), properties.certificateBound());
        var verifier = new TokenVerifier(keys, clock, properties.leeway(), properties.cacheSize());
        var filter = new FilterRegistrationBean<>(new TokenFilter(new OpenPaths(), verifier, producer, problems));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }
}
