package io.akalab.sbi.nrf;

import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.SbiClientAutoConfiguration;
import io.akalab.sbi.client.SbiClientFactory;
import jakarta.validation.Validator;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** The peers of a function, and, where {@code akalab.sbi.nrf.uri} is set, the NRF that knows them. */
@AutoConfiguration(after = SbiClientAutoConfiguration.class)
@EnableConfigurationProperties(NrfClientProperties.class)
public class NrfAutoConfiguration {

    @Bean
    PeerClients peerClients(
            SbiClientFactory clients,
            ObjectProvider<Discovery> discovery,
            NrfClientProperties settings,
            Clock clock,
            RandomGenerator traceIdentifiers) {
        return new PeerClients(clients, discovery.getIfAvailable(), settings, clock, traceIdentifiers);
    }

    @Bean
    OwnAddress ownAddress(SbiProperties sbi, Environment environment) {
        return new OwnAddress(sbi, environment);
    }

    /** What is there only with an NRF. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("akalab.sbi.nrf.uri")
    static class WithNrf {

        @Bean
        NrfClient nrfClient(SbiClientFactory clients, NrfClientProperties settings) {
            URI uri = Objects.requireNonNull(settings.uri());
            return new NrfClient(
                    uri,
                    clients.create(() -> uri, new Peer("NRF", "nnrf-nfm")),
                    clients.create(() -> uri, new Peer("NRF", "nnrf-disc")));
        }

        @Bean
        OwnProfile ownProfile(
                NetworkFunction self,
                SbiProperties sbi,
                NrfClientProperties settings,
                OwnAddress address,
                ObjectProvider<ProfileContribution> contribution,
                Clock clock) {
            return new OwnProfile(
                    self,
                    sbi,
                    settings,
                    address,
                    contribution.getIfAvailable(() -> profile -> profile),
                    clock.instant());
        }

        @Bean
        Discovery discovery(
                NrfClient nrf,
                NetworkFunction self,
                NrfClientProperties settings,
                JsonMapper json,
                Validator validator,
                Clock clock) {
            return new Discovery(
                    nrf, self.type(), settings.peerGroupId(), json, validator, clock, Thread::startVirtualThread);
        }

        @Bean
        StatusSubscriptions statusSubscriptions(NrfClient nrf, OwnProfile self, Discovery discovery, Clock clock) {
            return new StatusSubscriptions(nrf, self, discovery, clock);
        }

        @Bean
        StatusController statusController(StatusSubscriptions subscriptions) {
            return new StatusController(subscriptions);
        }

        @Bean
        NrfPresence nrfPresence(
                NrfClient nrf,
                OwnProfile self,
                NrfClientProperties settings,
                StatusSubscriptions subscriptions,
                PeerClients peers) {
            return new NrfPresence(new Registration(nrf, self, settings.heartbeat()), subscriptions, peers::types);
        }
    }
}
