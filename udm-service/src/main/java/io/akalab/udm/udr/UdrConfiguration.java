package io.akalab.udm.udr;

import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.nrf.PeerClients;
import io.akalab.sbi.nrf.StaticAddresses;
import io.akalab.udm.arpf.ReservationSource;
import io.akalab.udm.arpf.SqnBlocks;
import io.akalab.udm.contextdata.RegistrationSource;
import io.akalab.udm.contextdata.SdmSubscriptions;
import io.akalab.udm.events.AuthenticationEvents;
import io.akalab.udm.subscriptiondata.DataSource;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What takes the place of the UDM's own database where a UDR keeps the subscribers. */
@Configuration(proxyBeanMethods = false)
@Conditional(UdrConfiguration.Elsewhere.class)
class UdrConfiguration implements WebMvcConfigurer {

    /** Of no use: without an NRF there is a setting. */
    private static final URI USUAL_ADDRESS = URI.create("http://127.0.0.1:7005");

    /** Whether the subscribers are in a UDR. */
    static class Elsewhere extends AnyNestedCondition {

        Elsewhere() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("akalab.udm.udr.uri")
        static class ByAddress {}

        @ConditionalOnBooleanProperty("akalab.udm.udr.discover")
        static class ByNrf {}
    }

    @Bean
    UdrClient udrClient(PeerClients clients, UdrProperties properties) {
        return new UdrClient(udr(clients, properties), properties.apiVersion());
    }

    @Bean
    UdrContextClient udrContextClient(PeerClients clients, UdrProperties properties) {
        return new UdrContextClient(udr(clients, properties), properties.apiVersion());
    }

    private static SbiClient udr(PeerClients clients, UdrProperties properties) {
        var addresses = new StaticAddresses("akalab.udm.udr.uri", properties.uri(), USUAL_ADDRESS);
        if (!clients.canLookFor(addresses)) {
            throw new IllegalStateException("akalab.udm.udr.discover needs akalab.sbi.nrf.uri");
        }
        return clients.create(new Peer("UDR", "nudr-dr", properties.apiVersion()), addresses);
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
