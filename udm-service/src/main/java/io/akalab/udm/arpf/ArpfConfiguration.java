package io.akalab.udm.arpf;

import io.akalab.crypto.aka.HeAvGenerator;
import io.akalab.crypto.aka.RandSource;
import io.akalab.crypto.aka.SecureRandSource;
import io.akalab.udm.storage.DurableTransactions;
import io.akalab.udm.storage.GroupCommit;
import io.akalab.udm.storage.StorageCipher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ArpfConfiguration {

    @Bean
    RandSource randSource() {
        return SecureRandSource.ofPlatform();
    }

    @Bean
    SqnLeases sqnLeases(ArpfProperties properties, GroupCommit groupCommit, JdbcTemplate jdbc, StorageCipher cipher) {
        return new SqnLeases(
                properties, groupCommit, new SqnReservations(jdbc, properties.sqnBlock()), new CredentialVault(cipher));
    }

    @Bean
    Arpf arpf(SqnLeases leases, RandSource rands) {
        return new Arpf(leases, new HeAvGenerator(rands));
    }

    @Bean
    SubscriptionStore subscriptionStore(
            JdbcClient jdbc, DurableTransactions transactions, StorageCipher cipher, SqnLeases leases) {
        return new SubscriptionStore(jdbc, transactions, new CredentialVault(cipher), leases);
    }
}
