package io.akalab.udm.sidf;

import com.github.benmanes.caffeine.cache.Ticker;
import io.akalab.udm.storage.ChangeNotices;
import io.akalab.udm.storage.DurableTransactions;
import io.akalab.udm.storage.StorageCipher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SidfConfiguration {

    @Bean
    ConfiguredKeys configuredKeys(SidfProperties properties) {
        return ConfiguredKeys.of(properties.homeNetworkKeys());
    }

    @Bean
    KeyRing keyRing(SidfProperties properties, JdbcClient jdbc, StorageCipher cipher, ConfiguredKeys configured) {
        return new KeyRing(
                new KeyTable(jdbc), new KeyVault(cipher), configured, properties.cacheExpiry(), Ticker.systemTicker());
    }

    @Bean
    KeyAdministration keyAdministration(
            JdbcClient jdbc,
            StorageCipher cipher,
            ConfiguredKeys configured,
            DurableTransactions transactions,
            ChangeNotices notices,
            KeyRing ring) {
        notices.tell(KeyAdministration.CHANGED, _ -> ring.drop(), ring::drop);
        return new KeyAdministration(new KeyTable(jdbc), new KeyVault(cipher), configured, transactions, notices, ring);
    }

    @Bean
    Sidf sidf(KeyRing ring) {
        return new Sidf(ring);
    }
}
