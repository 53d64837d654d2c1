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
    ServiceArea serviceArea(ServedNetwork network) {
        return new ServiceArea(network);
    }

    @Bean
    ContextSetup contextSetup(ServedNetwork network, NasSender sender, GmmTrace trace) {
        return new ContextSetup(network.guami(), sender, trace);
    }

    @Bean
    Acceptance acceptance(
            UeContexts contexts,
            GmmProperties properties,
            ServedNetwork network,
            ServiceArea area,
            ContextSetup setup) {
        return new Acceptance(contexts, area, network.servedSlices(), properties.t3512(), setup);
    }

    @Bean
    ConfigurationUpdate configurationUpdate(
            UeContexts contexts, GmmProperties properties, Acceptance acceptance, NasSender sender) {
        return new ConfigurationUpdate(contexts, acceptance, properties.fullName(), sender);
    }

    @Bean
    Registration registration(
            UeContexts contexts,
            GmmProperties properties,
            ServedNetwork network,
            ServiceArea area,
            AusfClient ausf,
            Rekeying rekeying,
            HomeNetwork home,
            Acceptance acceptance,
            NasSender sender,
            GmmTrace trace) {
        return new Registration(
                contexts,
                properties.authentication(),
                properties.emergencies(),
                area,
                properties.algorithms(),
                new Authentication(ausf, network, sender, trace),
                new SecurityMode(sender, trace),
                rekeying,
                home,
                acceptance,
                sender);
    }

    @Bean
    NasDispatcher nasDispatcher(
            Registration registration,
            Deregistration deregistration,
            ConfigurationUpdate configuration,
            ServiceArea area,
            ContextSetup setup,
            NasSender sender) {
        return new NasDispatcher(
                registration,
                deregistration,
                new Service(area, setup, configuration, sender),
                configuration,
                new Payloads(sender),
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
            NasDispatcher dispatcher,
            Deregistration deregistration,
            HomeNetwork home,
            ConfigurationUpdate configuration,
            NasSender sender,
            GmmTrace trace,
            Clock clock) {
        var receiver = new NasReceiver();
        var resumption = new Resumption(contexts, receiver, dispatcher, sender, trace, clock);
        return new Gmm(
                contexts, receiver, dispatcher, resumption, deregistration, home, configuration, sender, trace, clock);
    }
}
