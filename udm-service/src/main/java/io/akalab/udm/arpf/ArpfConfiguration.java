package io.akalab.udm.arpf;

import io.akalab.crypto.aka.HeAvGenerator;
import io.akalab.crypto.aka.RandSource;
import io.akalab.crypto.aka.SecureRandSource;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.ChangeNotices;
import io.akalab.udm.storage.DurableTransactions;
import io.akalab.udm.storage.GroupCommit;
import io.akalab.udm.storage.StorageCipher;
import java.time.Clock;
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
    SqnSource sqnSource(ArpfProperties properties, Clock clock) {
        return new SqnSource(IndSet.parse(properties.ind()), new GlobalCounter(clock));
    }

    @Bean
    SqnLeases sqnLeases(
            ArpfProperties properties,
            GroupCommit groupCommit,
            JdbcTemplate jdbc,
            StorageCipher cipher,
            SqnSource source) {
        var reservations = new SqnReservations(jdbc, properties, source);
        return new SqnLeases(properties, groupCommit, reservations, new CredentialVault(cipher), source);
    }

    @Bean
    Arpf arpf(SqnLeases leases, RandSource rands) {
        return new Arpf(leases, new HeAvGenerator(rands));
    }

    @Bean
    SubscriptionStore subscriptionStore(
            ArpfProperties properties,
            JdbcClient jdbc,
            DurableTransactions transactions,
            ChangeNotices notices,
            StorageCipher cipher,
            SqnLeases leases,
            SqnSource source,
            Clock clock) {
        notices.tell(SubscriptionStore.CHANGED, supi -> leases.drop(Supi.parse(supi)), leases::dropAll);
        var vault = new CredentialVault(cipher);
        var former = new FormerCredentials(jdbc, vault, clock, properties);
        return new SubscriptionStore(jdbc, transactions, notices, vault, former, leases, source.counter());
    }
}
