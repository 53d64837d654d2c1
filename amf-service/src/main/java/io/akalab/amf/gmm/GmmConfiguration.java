package io.akalab.amf.gmm;

import io.akalab.amf.network.ServedNetwork;
import io.akalab.amf.seaf.AusfClient;
import io.akalab.amf.udm.UdmClient;
import io.akalab.sbi.lab.LabTrace;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the 5GMM procedures together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GmmConfiguration {

    @Bean
    GmmTrace gmmTrace(LabTrace trace) {
        return new GmmTrace(trace);
    }

    @Bean
    NasSender nasSender(GmmTrace trace) {
        return new NasSender(trace);
    }

    @Bean
    UeContexts ueContexts(GmmProperties properties, ServedNetwork network, UdmClient udm, Clock clock) {
        return new UeContexts(
                properties.contexts().limit(), new GutiSource(network, new SecureRandom()), udm::leave, clock);
    }

    @Bean
    NasTimers nasTimers(NasTimerProperties properties, UeContexts contexts, Clock clock) {
        return new NasTimers(properties.durations(), contexts, clock, Thread::startVirtualThread);
    }

    @Bean
    HomeNetwork homeNetwork(UdmClient udm, UeContexts contexts) {
        return new HomeNetwork(udm, contexts);
    }

    @Bean
    Deregistration deregistration(UeContexts contexts, NasSender sender) {
        return new Deregistration(contexts, sender);
    }

    @Bean
    Rekeying rekeying(GmmProperties properties, NasSender sender, GmmTrace trace) {
        return new Rekeying(properties.horizontalDerivation(), sender, trace);
    }

    @Bean
    Registration registration(
            UeContexts contexts,
            GmmProperties properties,
            ServedNetwork network,
            AusfClient ausf,
            Rekeying rekeying,
            HomeNetwork home,
            NasSender sender,
            GmmTrace trace) {
        return new Registration(
                contexts,
                properties.algorithms(),
                new Authentication(ausf, network, sender, trace),
                new SecurityMode(sender, trace),
                rekeying,
                home,
                new Acceptance(contexts, network, properties.t3512(), sender, trace),
                sender);
    }

    @Bean
    Sweep sweep(
            UeContexts contexts,
            Deregistration deregistration,
            NasSender sender,
            GmmProperties properties,
            Clock clock) {
        return new Sweep(contexts, deregistration, sender, properties, clock);
    }

    @Bean
    Gmm gmm(
            UeContexts contexts,
            Registration registration,
            Deregistration deregistration,
            Rekeying rekeying,
            HomeNetwork home,
            NasSender sender,
            GmmTrace trace,
            Clock clock) {
        var dispatcher = new NasDispatcher(registration, deregistration, sender);
        var resumption = new Resumption(
                contexts, new NasReceiver(), registration, deregistration, rekeying, sender, trace, clock);
        return new Gmm(contexts, new NasReceiver(), dispatcher, resumption, deregistration, home, sender, trace, clock);
    }
}
