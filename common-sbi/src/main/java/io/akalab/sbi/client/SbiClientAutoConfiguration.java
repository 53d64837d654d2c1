package io.akalab.sbi.client;

import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.SbiAutoConfiguration;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.overload.OverloadAutoConfiguration;
import io.akalab.sbi.overload.OverloadProperties;
import io.akalab.sbi.overload.PeerOverload;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.H2AsyncClientBuilder;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The client side of the SBI: HTTP/2 with prior knowledge, one connection a peer. */
@AutoConfiguration(after = {SbiAutoConfiguration.class, OverloadAutoConfiguration.class})
public class SbiClientAutoConfiguration {

    @Bean(destroyMethod = "close")
    CloseableHttpAsyncClient sbiHttpClient(SbiProperties properties, ObjectProvider<TlsStrategy> tls) {
        var connectTimeout = Timeout.of(properties.client().connectTimeout());
        var http = H2AsyncClientBuilder.create()
                .setH2Config(H2Config.custom().setPushEnabled(false).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connectTimeout)
                        .setSocketTimeout(Timeout.DISABLED)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.DISABLED)
                        .build())
                .evictIdleConnections(TimeValue.ofMinutes(1))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setTlsStrategy(tls.getIfAvailable())
                .build();
        http.start();
        return http;
    }

    @Bean
    SbiClientFactory sbiClientFactory(
            CloseableHttpAsyncClient sbiHttpClient,
            JsonMapper json,
            Validator validator,
            NetworkFunction self,
            SbiProperties properties,
            Clock clock,
            RandomGenerator traceIdentifiers,
            PeerOverload peers,
            OverloadProperties overload,
            ObjectProvider<ClientHttpRequestInterceptor> interceptors) {
        UnaryOperator<Exchange> behaviours = exchange -> new Redirects(
                json, new Throttle(peers, overload, new IndirectCommunication(properties.scpUri(), exchange)));
        var http = RestClient.builder()
                .requestFactory(new Http2RequestFactory(sbiHttpClient, behaviours))
                .requestInterceptors(list -> interceptors.orderedStream().forEach(list::add))
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .build();
        return new SbiClientFactory(http, json, validator, self, properties, clock, traceIdentifiers);
    }
}
