package io.akalab.udm.storage;

import java.security.SecureRandom;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    DatabaseConnection databaseConnection(Environment environment, StorageProperties properties) {
        return DatabaseConnection.of(environment, properties);
    }

    @Bean
    DurableTransactions durableTransactions(PlatformTransactionManager transactionManager, JdbcTemplate jdbc) {
        return new DurableTransactions(transactionManager, jdbc);
    }

    @Bean
    ChangeNotices changeNotices(DatabaseConnection connection, JdbcTemplate jdbc) {
        return new ChangeNotices(connection, jdbc);
    }

    @Bean
    GroupCommit groupCommit(DurableTransactions transactions) {
        return new GroupCommit(transactions);
    }

    @Bean
    @DependsOnDatabaseInitialization
    StorageCipher storageCipher(
            StorageProperties properties,
            DatabaseConnection connection,
            JdbcTemplate jdbc,
            DurableTransactions transactions) {
        var random = new SecureRandom();
        var key = new StorageKeySource(properties, random).find(connection.isInMemory());
        var cipher = new StorageCipher(key, random);
        new StorageKeyCheck(jdbc, transactions).verify(key, cipher);
        return cipher;
    }
}
