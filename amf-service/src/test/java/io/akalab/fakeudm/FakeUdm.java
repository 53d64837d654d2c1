package io.akalab.fakeudm;

import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nudm.sdm.Nssai;
import io.akalab.openapi.nudm.sdm.SdmSubscription;
import io.akalab.openapi.nudm.sdm.SubscriptionDataSets;
import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistration;
import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistrationModification;
import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * A UDM that keeps what an AMF sends. Everybody has one slice of SST 1 unless a test says otherwise of one SUPI; a sparing one is
 * as foreign UDMs are, which give no data with a subscription.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class FakeUdm {

    private final Map<String, Amf3GppAccessRegistration> registrations = new ConcurrentHashMap<>();
    private final Map<String, List<String>> requests = new ConcurrentHashMap<>();
    private final Map<String, String> amData = new ConcurrentHashMap<>();
    private final Map<String, Cause> refusals = new ConcurrentHashMap<>();
    private final Map<String, Boolean> sparing = new ConcurrentHashMap<>();
    private final Map<String, SdmSubscription> subscriptions = new ConcurrentHashMap<>();

    /** Starts it on a free port. */
    public static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(FakeUdm.class)
                .run("--spring.config.name=fake-udm", "--server.port=0", "--server.address=127.0.0.1");
    }

    @Bean
    NetworkFunction networkFunction() {
        return NetworkFunction.of("UDM", "/nudm-uecm/v1", "/nudm-sdm/v2");
    }

    /** What was asked about a subscriber, in order. */
    public List<String> requests(String supi) {
        return requests.computeIfAbsent(supi, key -> new CopyOnWriteArrayList<>());
    }

    /** The AMF that serves a UE. */
    public Amf3GppAccessRegistration registration(String supi) {
        return Objects.requireNonNull(registrations.get(supi));
    }

    /** What the AMF subscribed to. */
    public SdmSubscription subscription(String supi) {
        return Objects.requireNonNull(subscriptions.get(supi));
    }

    /** Gives a subscriber data of his own, as JSON of an AccessAndMobilitySubscriptionData. */
    public void amData(String supi, String json) {
        amData.put(supi, json);
    }

    /** Refuses to register an AMF for a subscriber. */
    public void refuse(String supi, Cause cause) {
        refusals.put(supi, cause);
    }

    /** Is as foreign UDMs are to a subscriber. */
    public void spare(String supi) {
        sparing.put(supi, true);
    }

    @PutMapping("/nudm-uecm/v1/{supi}/registrations/amf-3gpp-access")
    ResponseEntity<Void> register(@PathVariable String supi, @Valid @RequestBody Amf3GppAccessRegistration body) {
        requests(supi).add("register");
        var refusal = refusals.get(supi);
        if (refusal != null) {
            throw new SbiProblem(refusal, "as the test wants it");
        }
        var before = registrations.put(supi, body);
        return ResponseEntity.status(before == null ? 201 : 204).build();
    }

    @PatchMapping(path = "/nudm-uecm/v1/{supi}/registrations/amf-3gpp-access", consumes = MediaTypes.MERGE_PATCH_JSON)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(@PathVariable String supi, @Valid @RequestBody Amf3GppAccessRegistrationModification body) {
        requests(supi).add(Boolean.TRUE.equals(body.purgeFlag()) ? "purge" : "update");
    }

    @PostMapping("/nudm-sdm/v2/{supi}/sdm-subscriptions")
    ResponseEntity<SdmSubscription> subscribe(@PathVariable String supi, @Valid @RequestBody SdmSubscription body) {
        requests(supi).add("subscribe");
        subscriptions.put(supi, body);
        var kept = body.kept("1", Instant.parse("2099-01-01T00:00:00Z"), null);
        var location = URI.create("/nudm-sdm/v2/" + supi + "/sdm-subscriptions/1");
        return ResponseEntity.created(location).body(sparing.containsKey(supi) ? explicit(kept) : reported(supi, kept));
    }

    @DeleteMapping("/nudm-sdm/v2/{supi}/sdm-subscriptions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable String supi, @PathVariable String id) {
        requests(supi).add("unsubscribe");
    }

    @GetMapping("/nudm-sdm/v2/{supi}/nssai")
    Nssai nssai(@PathVariable String supi, @RequestParam(name = "plmn-id") @Nullable String plmnId) {
        requests(supi).add("nssai " + plmnId);
        var json = "{\"amData\":" + amData.getOrDefault(supi, "{}") + "}";
        var data =
                JsonMapper.shared().readValue(json, SubscriptionDataSets.class).amData();
        var nssai = data == null ? null : data.nssai();
        return nssai == null ? new Nssai(null, List.of(new Snssai(1, null)), null, null) : nssai;
    }

    private SdmSubscription reported(String supi, SdmSubscription kept) {
        var json = amData.getOrDefault(supi, "{\"nssai\":{\"defaultSingleNssais\":[{\"sst\":1}]}}");
        return kept.withReport(JsonMapper.shared().readValue("{\"amData\":" + json + "}", SubscriptionDataSets.class));
    }

    private static SdmSubscription explicit(SdmSubscription kept) {
        return new SdmSubscription(
                kept.nfInstanceId(),
                null,
                kept.expires(),
                kept.callbackReference(),
                null,
                kept.monitoredResourceUris(),
                null,
                null,
                kept.subscriptionId(),
                null,
                null,
                null,
                null,
                null);
    }
}
