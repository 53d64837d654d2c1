package io.akalab.amf.udm;

import io.akalab.amf.home.HomeRequestProperties;
import io.akalab.amf.home.Turnstile;
import io.akalab.amf.network.ServedNetwork;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.common.PlmnIdNid;
import io.akalab.openapi.nudm.sdm.Nssai;
import io.akalab.openapi.nudm.sdm.SdmSubscription;
import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistration;
import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistrationModification;
import io.akalab.openapi.nudm.uecm.Guami;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.client.Patch;
import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.SbiAnswer;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiPath;
import io.akalab.sbi.context.SbiContext;
import io.akalab.sbi.nrf.PeerClients;
import io.akalab.sbi.nrf.StaticAddresses;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Registers the AMF at the UDM and learns what a subscriber may do (TS 23.502 clause 4.2.2.2.2, step 14). In the usual case
 * these are two requests: the data come in the answer to the subscription to their changes.
 */
@Component
public class UdmClient {

    private static final Logger log = LoggerFactory.getLogger(UdmClient.class);

    private static final String REGISTRATION = "/nudm-uecm/v1/{supi}/registrations/amf-3gpp-access";
    private static final String SUBSCRIPTIONS = "/nudm-sdm/v2/{supi}/sdm-subscriptions";
    private static final String NSSAI =
            "/nudm-sdm/v2/{supi}/nssai?plmn-id=%7B%22mcc%22:%22{mcc}%22,%22mnc%22:%22{mnc}%22%7D";

    private static final URI USUAL_ADDRESS = URI.create("http://127.0.0.1:7001");

    /** For how long a UE that goes waits for the UDM to hear of it. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final boolean configured;
    private final SbiClient contextManagement;
    private final SbiClient dataManagement;
    private final CallbackAddress callbacks;
    private final String nfInstanceId;
    private final PlmnId plmn;
    private final Guami guami;
    private final Clock clock;
    private final Turnstile entering;
    private final Turnstile leaving;

    UdmClient(
            PeerClients clients,
            UdmProperties properties,
            HomeRequestProperties turns,
            CallbackAddress callbacks,
            SbiProperties self,
            ServedNetwork network,
            Clock clock) {
        var addresses = new StaticAddresses("akalab.amf.udm-uri", properties.udmUri(), USUAL_ADDRESS);
        this.configured = clients.canLookFor(addresses);
        this.contextManagement = clients.create(new Peer("UDM", "nudm-uecm"), addresses);
        this.dataManagement = clients.create(new Peer("UDM", "nudm-sdm", "v2"), addresses);
        this.callbacks = callbacks;
        this.nfInstanceId = self.nfInstanceId().toString();
        this.plmn = plmn(network.plmnId());
        this.guami = guami(network);
        this.clock = clock;
        this.entering = new Turnstile(turns);
        this.leaving = new Turnstile(turns.within(FAREWELL));
    }

    /** Whether there is a UDM at all: one that the settings name, or that an NRF may know. */
    public boolean isConfigured() {
        return configured;
    }

    /**
     * Registers the AMF as the one that serves a UE, and learns what the subscriber may do.
     *
     * @param pei the identity of the equipment (TS 29.571 clause 5.3.2), if the UE told it
     * @param initial whether the UE begins anew, rather than comes from elsewhere
     */
    public HomeResult register(Supi supi, @Nullable String pei, boolean initial) {
        var callbackId = UUID.randomUUID().toString();
        try {
            var registration = Amf3GppAccessRegistration.ofNr(
                    nfInstanceId, guami, callbacks.of(callbackId, "dereg-notify"), pei, initial);
            var client = contextManagement.forSubscriber(supi.value());
            entering.pass(() -> client.store(SbiPath.of(REGISTRATION, supi.value()), registration));
            return subscribed(supi, callbackId);
        } catch (SbiProblem problem) {
            return new HomeResult.Refused(UdmAnswers.cause(problem));
        }
    }

    /** A UDM that takes no subscription, or tells no data with it, is asked for the slices by themselves. */
    private HomeResult subscribed(Supi supi, String callbackId) {
        var answer = subscribe(supi, callbackId);
        if (answer == null) {
            return new HomeResult.Registered(new HomeRegistration(supi, callbackId, slices(supi), null));
        }
        var subscription = answer.body();
        var toEnd = Boolean.TRUE.equals(subscription.implicitUnsubscribe()) ? null : answer.location();
        var data = UdmAnswers.reported(subscription);
        var restriction = data.flatMap(UdmAnswers::restriction);
        if (restriction.isPresent()) {
            return new HomeResult.Refused(restriction.get());
        }
        var slices = data.map(known -> UdmAnswers.slices(known.nssai())).orElseGet(() -> slices(supi));
        return new HomeResult.Registered(new HomeRegistration(supi, callbackId, slices, toEnd));
    }

    private @Nullable SbiAnswer<SdmSubscription> subscribe(Supi supi, String callbackId) {
        var monitored = List.of(resource(supi, "am-data"), resource(supi, "smf-select-data"));
        var wanted = SdmSubscription.ofAmf(nfInstanceId, callbacks.of(callbackId, "sdm-notify"), monitored, plmn);
        try {
            var client = dataManagement.forSubscriber(supi.value());
            return entering.pass(
                    () -> client.post(SbiPath.of(SUBSCRIPTIONS, supi.value()), wanted, 201, SdmSubscription.class));
        } catch (SbiProblem problem) {
            log.info("The UDM takes no subscription to changes of data: {}", UdmAnswers.cause(problem));
            return null;
        }
    }

    /** The slices that a subscriber may use now; nothing if the UDM does not tell, which is written to the log. */
    public Optional<SubscribedSlices> changedSlices(Supi supi) {
        try {
            return Optional.of(slices(supi));
        } catch (SbiProblem problem) {
            log.warn("Changed subscription data cannot be had: {}", UdmAnswers.cause(problem));
            return Optional.empty();
        }
    }

    private SubscribedSlices slices(Supi supi) {
        var uri = SbiPath.of(NSSAI, supi.value(), plmn.mcc(), plmn.mnc());
        var client = dataManagement.forSubscriber(supi.value());
        return UdmAnswers.slices(
                entering.pass(() -> client.get(uri, Nssai.class)).body());
    }

    /** Tells the UDM that the AMF serves a UE no more. Nothing depends on it: what goes wrong is written to the log alone. */
    public void leave(HomeRegistration registration) {
        var now = SbiContext.current();
        var patient = new SbiContext(now.traceparent(), clock.instant().plus(FAREWELL), null, now.messagePriority());
        patient.run(() -> {
            try {
                var subscription = registration.subscription();
                if (subscription != null) {
                    leaving.pass(() -> dataManagement.delete(subscription));
                }
                var supi = registration.supi().value();
                var client = contextManagement.forSubscriber(supi);
                var purge = Patch.merge(Amf3GppAccessRegistrationModification.purge(guami));
                leaving.pass(() -> client.patch(SbiPath.of(REGISTRATION, supi), purge));
            } catch (SbiProblem problem) {
                log.info("The UDM could not be told that a UE has gone: {}", UdmAnswers.cause(problem));
            }
        });
    }

    /** Without an apiRoot, for any UDM of the home network may take the subscription (TS 29.503 table 6.1.6.2.3-1). */
    private static String resource(Supi supi, String name) {
        return SbiPath.of("/nudm-sdm/v2/{supi}/" + name, supi.value()).toString();
    }

    private static PlmnId plmn(Plmn plmn) {
        return new PlmnId(plmn.mcc(), plmn.mnc());
    }

    private static Guami guami(ServedNetwork network) {
        var plmn = network.plmnId();
        int amfId = network.regionId() << 16 | network.setId() << 6 | network.pointer();
        return new Guami(new PlmnIdNid(plmn.mcc(), plmn.mnc(), null), "%06x".formatted(amfId));
    }
}
