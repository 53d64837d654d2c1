package io.akalab.sbi.tls;

import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What server and client need for TLS. */
@AutoConfiguration
@EnableConfigurationProperties(TlsProperties.class)
public class TlsAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TlsAutoConfiguration.class);

    @Bean
    TlsContexts tlsContexts(TlsProperties properties) {
        var file = properties.keyLog();
        if (file == null) {
            return new TlsContexts(UnaryOperator.identity());
        }
        log.warn("akalab.sbi.tls.key-log is on: whoever reads {} can read every TLS connection", file);
        return new TlsContexts(new KeyLog(file)::observing);
    }
}
