package io.akalab.udm.subscriptiondata;

import io.akalab.udm.storage.DurableTransactions;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SubscriptionDataConfiguration {

    @Bean
    SubscriptionDataStore subscriptionDataStore(JdbcClient jdbc, DurableTransactions transactions, Clock clock) {
        return new SubscriptionDataStore(jdbc, transactions, clock);
    }

    @Bean
    SubscriptionData subscriptionData(
            SubscriptionDataStore store,
            SubscriptionProperties settings,
            JsonMapper json,
            ObjectProvider<DataChangeListener> listeners) {
        return new SubscriptionData(store, new Profile(settings, json), listeners);
    }
}
