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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

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
    SqnBlocks sqnBlocks(ArpfProperties properties, SqnSource source) {
        return new SqnBlocks(properties, source);
    }

    /** The subscribers of a UDR where there is one, else those of the database. */
    @Bean
    SqnLeases sqnLeases(
            ArpfProperties properties,
            ObjectProvider<ReservationSource> udr,
            GroupCommit groupCommit,
            JdbcTemplate jdbc,
            StorageCipher cipher,
            SqnBlocks blocks,
            SqnSource source) {
        var reservations = udr.getIfAvailable(() ->
                new DatabaseReservations(groupCommit, new SqnReservations(jdbc, blocks), new CredentialVault(cipher)));
        return new SqnLeases(properties, reservations, source);
    }

    @Bean
    Arpf arpf(SqnLeases leases, RandSource rands) {
        return new Arpf(leases, new HeAvGenerator(rands));
    }

    @Bean
    FormerCredentials formerCredentials(
            JdbcTemplate jdbc, StorageCipher cipher, Clock clock, ArpfProperties properties) {
        return new FormerCredentials(jdbc, new CredentialVault(cipher), clock, properties);
    }

    @Bean
    SubscriptionStore subscriptionStore(
            JdbcTemplate jdbc,
            DurableTransactions transactions,
            ChangeNotices notices,
            StorageCipher cipher,
            FormerCredentials former,
            SqnLeases leases,
            SqnSource source) {
        notices.tell(SubscriptionStore.CHANGED, supi -> leases.drop(Supi.parse(supi)), leases::dropAll);
        var vault = new CredentialVault(cipher);
        return new SubscriptionStore(jdbc, transactions, notices, vault, former, leases, source.counter());
    }

    @Bean
    SqnGrants sqnGrants(
            GroupCommit groupCommit, JdbcTemplate jdbc, StorageCipher cipher, SqnLeases leases, Clock clock) {
        return new SqnGrants(groupCommit, jdbc, new CredentialVault(cipher), leases, clock);
    }

    @Bean
    SubscriptionImports subscriptionImports(
            JdbcTemplate jdbc,
            DurableTransactions transactions,
            ChangeNotices notices,
            StorageCipher cipher,
            FormerCredentials former,
            SqnLeases leases,
            SqnSource source) {
        var vault = new CredentialVault(cipher);
        return new SubscriptionImports(jdbc, transactions, notices, vault, former, leases, source.counter());
    }

    @Bean
    SubscriptionPages subscriptionPages(JdbcTemplate jdbc, StorageCipher cipher) {
        return new SubscriptionPages(jdbc, new CredentialVault(cipher));
    }
}
