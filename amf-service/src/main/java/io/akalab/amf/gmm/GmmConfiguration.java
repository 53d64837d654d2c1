package io.akalab.amf.gmm;

import io.akalab.amf.n2.Pager;
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
    GmmTrace gmmTrace(LabTrace trace) {
        return new GmmTrace(trace);
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
        return new IdlePaging(() -> pagers.stream().toList(), network.tac(), timers);
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
    Upkeep upkeep(Reauthentication reauthentication, IdlePaging paging, Freshness freshness) {
        return new Upkeep(reauthentication, paging, freshness);
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
            Authentication authentication,
            SecurityMode securityMode,
            Rekeying rekeying,
            HomeNetwork home,
            KeyChange keyChange,
            NasSender sender,
            GmmTrace trace) {
        return new Registration(
                contexts,
                properties.algorithms(),
                authentication,
                securityMode,
                rekeying,
                home,
                new Acceptance(contexts, network, properties.t3512(), keyChange, sender, trace),
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
            Registration registration,
            Deregistration deregistration,
            Rekeying rekeying,
            HomeNetwork home,
            Reauthentication reauthentication,
            Upkeep upkeep,
            KeyChange keyChange,
            NasSender sender,
            GmmTrace trace,
            Clock clock) {
        var dispatcher = new NasDispatcher(registration, deregistration, reauthentication, sender);
        var resumption = new Resumption(
                contexts, new NasReceiver(), registration, deregistration, rekeying, sender, trace, clock);
        return new Gmm(
                contexts,
                new NasReceiver(),
                dispatcher,
                resumption,
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
