package io.akalab.udm.contextdata;

import io.akalab.udm.storage.DurableTransactions;
import io.akalab.udm.storage.GroupCommit;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ContextDataConfiguration {

    /**
     * Transactions apart from those of authentication: an SQN's locks a subscriber's row, and a registration refers to it.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("contextData") GroupCommit contextDataCommit(DurableTransactions transactions) {
        return new GroupCommit(transactions);
    }

    @Bean
    RegistrationStore registrationStore(
            JdbcTemplate jdbc, DurableTransactions transactions, @Qualifier("contextData") GroupCommit groupCommit) {
        return new RegistrationStore(jdbc, transactions, groupCommit);
    }

    @Bean
    SdmSubscriptionStore sdmSubscriptionStore(
            JdbcTemplate jdbc,
            DurableTransactions transactions,
            @Qualifier("contextData") GroupCommit groupCommit,
            Clock clock) {
        return new SdmSubscriptionStore(jdbc, transactions, groupCommit, clock);
    }

    @Bean
    ExpirySweep expirySweep(SdmSubscriptionStore subscriptions) {
        return new ExpirySweep(subscriptions);
    }
}
