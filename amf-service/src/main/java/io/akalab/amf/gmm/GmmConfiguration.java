package io.akalab.amf.gmm;

import io.akalab.amf.n2.Pager;
import io.akalab.amf.n2.PlainNas;
import io.akalab.amf.network.ServedNetwork;
import io.akalab.amf.seaf.AusfClient;
import io.akalab.amf.storage.UeStore;
import io.akalab.amf.udm.UdmClient;
import io.akalab.sbi.lab.LabTrace;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the 5GMM procedures together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GmmConfiguration {

    @Bean
    GmmTrace gmmTrace(LabTrace trace, PlainNas plain) {
        return new GmmTrace(trace, plain);
    }

    @Bean
    UeMemory ueMemory(UeStore store, Clock clock) {
        return new UeMemory(store, clock);
    }

    @Bean
    NasSender nasSender(NasTimers timers, UeContexts contexts, UeMemory memory, GmmTrace trace) {
        return new NasSender(timers, new Unanswered(contexts), memory, trace);
    }

    @Bean
    UeContexts ueContexts(
            GmmProperties properties, ServedNetwork network, UdmClient udm, UeMemory memory, Clock clock) {
        var gutis = new GutiSource(network, new SecureRandom());
        var contexts = new UeContexts(properties.contexts().limit(), gutis, udm::leave, memory, clock);
        contexts.restore();
        return contexts;
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
    IdlePaging idlePaging(ObjectProvider<Pager> pagers, ServedNetwork network, NasTimers timers) {
        return new IdlePaging(() -> pagers.stream().toList(), network.servedTacs(), timers);
    }

    @Bean
    Deregistration deregistration(UeContexts contexts, IdlePaging paging, NasSender sender) {
        return new Deregistration(contexts, paging, sender);
    }

    @Bean
    KeyChange keyChange(NasSender sender, GmmTrace trace) {
        return new KeyChange(sender, trace);
    }

    @Bean
    Freshness freshness(FreshnessProperties properties, Clock clock) {
        return new Freshness(properties, clock);
    }

    @Bean
    Authentication authentication(AusfClient ausf, ServedNetwork network, NasSender sender, GmmTrace trace) {
        return new Authentication(ausf, network, sender, trace);
    }

    @Bean
    SecurityMode securityMode(NasSender sender, GmmTrace trace) {
        return new SecurityMode(sender, trace);
    }

    @Bean
    Reauthentication reauthentication(
            UeContexts contexts,
            GmmProperties properties,
            Authentication authentication,
            SecurityMode securityMode,
            KeyChange keyChange,
            Freshness freshness,
            UeMemory memory,
            NasSender sender) {
        return new Reauthentication(
                contexts, properties.algorithms(), authentication, securityMode, keyChange, freshness, memory, sender);
    }

    @Bean
    Upkeep upkeep(
            Reauthentication reauthentication,
            ConfigurationUpdate configuration,
            IdlePaging paging,
            Freshness freshness) {
        return new Upkeep(reauthentication, configuration, paging, freshness);
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
    ContextSetup contextSetup(ServedNetwork network, KeyChange keyChange, NasSender sender, GmmTrace trace) {
        return new ContextSetup(network.guami(), keyChange, sender, trace);
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
    Refusals refusals(UeContexts contexts, NasSender sender) {
        return new Refusals(contexts, sender);
    }

    @Bean
    Registration registration(
            UeContexts contexts,
            GmmProperties properties,
            ServiceArea area,
            Authentication authentication,
            SecurityMode securityMode,
            Rekeying rekeying,
            Freshness freshness,
            HomeNetwork home,
            Acceptance acceptance,
            Refusals refusals,
            NasSender sender) {
        return new Registration(
                contexts,
                properties.emergencies(),
                area,
                properties.algorithms(),
                authentication,
                securityMode,
                new ContextChoice(properties.authentication(), rekeying, freshness),
                rekeying,
                new Admission(contexts, home, acceptance, refusals, sender),
                refusals,
                sender);
    }

    @Bean
    NasDispatcher nasDispatcher(
            Registration registration,
            Refusals refusals,
            Deregistration deregistration,
            Reauthentication reauthentication,
            ConfigurationUpdate configuration,
            ServiceArea area,
            ContextSetup setup,
            NasSender sender) {
        return new NasDispatcher(
                registration,
                refusals,
                deregistration,
                reauthentication,
                new Service(area, setup, configuration, sender),
                configuration,
                new Payloads(sender),
                sender);
    }

    @Bean
    Sweep sweep(
            UeContexts contexts,
            Deregistration deregistration,
            Upkeep upkeep,
            NasSender sender,
            GmmProperties properties,
            Clock clock) {
        return new Sweep(contexts, deregistration, upkeep, sender, properties, clock);
    }

    @Bean
    Gmm gmm(
            UeContexts contexts,
            NasDispatcher dispatcher,
            Deregistration deregistration,
            HomeNetwork home,
            Upkeep upkeep,
            KeyChange keyChange,
            NasSender sender,
            GmmTrace trace,
            Clock clock) {
        var receiver = new NasReceiver();
        return new Gmm(
                contexts,
                receiver,
                dispatcher,
                new Resumption(contexts, receiver, dispatcher, sender, trace, clock),
                deregistration,
                home,
                upkeep,
                new PathSwitching(contexts, keyChange, trace),
                keyChange,
                sender,
                trace,
                clock);
    }
}
