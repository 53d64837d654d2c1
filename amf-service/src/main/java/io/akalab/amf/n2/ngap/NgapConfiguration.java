package io.akalab.amf.n2.ngap;

import io.akalab.amf.n2.N2;
import io.akalab.amf.n2.Pager;
import io.akalab.amf.n2.PlainNas;
import io.akalab.amf.network.ServedNetwork;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.sbi.lab.LabProperties;
import io.akalab.sbi.lab.LabTrace;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts N2 by NGAP together. */
@Configuration(proxyBeanMethods = false)
class NgapConfiguration {

    /** What is ciphered is written in plain too where the lab switch lets it. */
    @Bean(destroyMethod = "close")
    NgapCapture ngapCapture(NgapProperties properties, LabProperties lab) throws IOException {
        var file = properties.capture();
        if (file == null) {
            return NgapCapture.none();
        }
        return lab.exposeKeys() ? NgapCapture.withDeciphered(file) : NgapCapture.to(file);
    }

    /** A capture that is not to decipher ignores it. */
    @Bean
    PlainNas plainNas(NgapCapture capture) {
        return capture::deciphered;
    }

    @Bean
    Gnbs gnbs(NgapProperties properties) {
        return new Gnbs(properties.associations());
    }

    /** Needs nothing of the AMF's procedures, which need it. */
    @Bean
    Pager ngapPager(Gnbs gnbs) {
        return new NgapPager(gnbs);
    }

    @Bean
    NgapTrace ngapTrace(LabTrace trace) {
        return new NgapTrace(trace.enabled(), event -> trace.record(null, event));
    }

    @Bean
    ServedHere servedHere(ServedNetwork network, NgapProperties properties) {
        return new ServedHere(network, properties.relativeCapacity());
    }

    @Bean
    Overload overload(Gnbs gnbs, N2 n2, NgapProperties properties) {
        return new Overload(gnbs, n2, properties.overload());
    }

    @Bean
    AmfProcedures amfProcedures(Gnbs gnbs, ServedHere served, NgapProperties properties, NgapTrace trace) {
        return new AmfProcedures(gnbs, served, trace, properties.answer());
    }

    @Bean
    N2Server n2Server(
            NgapProperties properties,
            NgapCapture capture,
            Gnbs gnbs,
            ServedHere served,
            Overload overload,
            AmfProcedures amfProcedures,
            NgapTrace trace,
            N2 n2,
            Clock clock) {
        var procedures = new NodeProcedures(gnbs, served, overload, trace, clock);
        return new N2Server(properties, capture, gnbs, procedures, amfProcedures, n2, clock);
    }

    @Bean
    N2Health n2Health(N2Server server, Gnbs gnbs) {
        return new N2Health(server, gnbs);
    }
}
