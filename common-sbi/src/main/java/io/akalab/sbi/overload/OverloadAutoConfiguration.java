package io.akalab.sbi.overload;

import io.akalab.sbi.SbiAutoConfiguration;
import io.akalab.sbi.SbiProperties;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Overload control for the server and the client side. */
@AutoConfiguration(after = SbiAutoConfiguration.class)
@EnableConfigurationProperties(OverloadProperties.class)
public class OverloadAutoConfiguration {

    @Bean
    Admission admission(OverloadProperties properties, SbiProperties sbi, Clock clock) {
        var report = new LoadReport("NF-Instance: " + sbi.nfInstanceId(), clock);
        return new Admission(properties, report, System::nanoTime);
    }

    @Bean
    PeerOverload peerOverload(Clock clock) {
        return new PeerOverload(clock);
    }
}
