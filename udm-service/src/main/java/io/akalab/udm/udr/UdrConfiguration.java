package io.akalab.udm.udr;

import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.udm.arpf.ReservationSource;
import io.akalab.udm.arpf.SqnBlocks;
import io.akalab.udm.contextdata.RegistrationSource;
import io.akalab.udm.contextdata.SdmSubscriptions;
import io.akalab.udm.events.AuthenticationEvents;
import io.akalab.udm.subscriptiondata.DataSource;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What takes the place of the UDM's own database where a UDR keeps the subscribers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("akalab.udm.udr.uri")
class UdrConfiguration implements WebMvcConfigurer {

    private static final Peer UDR = new Peer("UDR", "nudr-dr");

    @Bean
    UdrClient udrClient(SbiClientFactory clients, UdrProperties properties) {
        URI uri = Objects.requireNonNull(properties.uri());
        return new UdrClient(clients.create(() -> uri, UDR), properties.apiVersion());
    }

    @Bean
    UdrContextClient udrContextClient(SbiClientFactory clients, UdrProperties properties) {
        URI uri = Objects.requireNonNull(properties.uri());
        return new UdrContextClient(clients.create(() -> uri, UDR), properties.apiVersion());
    }

    @Bean
    @Primary
    RegistrationSource udrRegistrations(UdrContextClient udr, JsonMapper json) {
        return new UdrRegistrations(udr, json);
    }

    @Bean
    @Primary
    DataSource udrData(UdrContextClient udr, UdrProperties properties) {
        return new UdrData(udr, properties.servingPlmn());
    }

    @Bean
    @Primary
    SdmSubscriptions udrSdmSubscriptions(DataSource data, Clock clock) {
        return new UdrSdmSubscriptions(data, clock);
    }

    @Bean
    ReservationSource udrReservations(UdrClient udr, UdrProperties properties, SqnBlocks blocks) {
        return new UdrReservations(
                udr, new SqnPatch(properties.test()), blocks, Thread.ofVirtual().name("udr")::start);
    }

    @Bean
    @Primary
    AuthenticationEvents udrEvents(UdrClient udr) {
        return new UdrEvents(udr);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SubscribersElsewhere()).addPathPatterns("/provisioning/v1/subscribers/**");
    }
}
