package io.akalab.fakeudr;

import io.akalab.sbi.NetworkFunction;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One subscriber and its authentication status, and whatever goes wrong with a UDR. */
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@RestController
public class FakeUdr {

    private static final String DATA = "/nudr-dr/{version}/subscription-data/{ueId}/authentication-data";

    private final JsonMapper json = JsonMapper.shared();

    /** The make that it is at the moment. */
    public final AtomicReference<Make> make = new AtomicReference<>(Make.BY_THE_BOOK);

    /** What happens between the reading of a subscriber and a patch, once. */
    public final AtomicReference<@Nullable Runnable> beforePatch = new AtomicReference<>();

    /** How many more requests it answers with this status, and how. */
    public final AtomicInteger status = new AtomicInteger();

    /** Whether its answers to patches get lost, after they are done. */
    public volatile boolean losesAnswers;

    /** Whether it refuses every patch. */
    public volatile boolean refusesPatches;

    /** Whether it says nothing at all. */
    public volatile boolean silent;

    public final List<String> requests = new CopyOnWriteArrayList<>();

    private final Map<String, String> statuses = new ConcurrentHashMap<>();
    private String supi = "";
    private Subscriber subscriber = new Subscriber(Make.BY_THE_BOOK.document());

    /** Starts it on a free port. */
    public static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(FakeUdr.class)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "server.shutdown=immediate",
                        "logging.level.root=warn",
                        "spring.config.name=fake-udr")
                .run();
    }

    /** Where it listens. */
    public static URI uri(ConfigurableApplicationContext running) {
        var server = ((WebServerApplicationContext) running).getWebServer();
        return URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort()));
    }

    @Bean
    NetworkFunction self() {
        return NetworkFunction.of("UDR", "/nudr-dr/v1", "/nudr-dr/v2", "/nnrf-disc/v1", "/nnrf-nfm/v1");
    }

    /** Begins anew as a make with one subscriber, and what it tells of that at first. */
    public void become(Make other, String ueId) {
        become(other, ueId, other.document());
    }

    /** Begins anew as a make, with another document. */
    public synchronized void become(Make other, String ueId, String document) {
        make.set(other);
        supi = ueId;
        subscriber = new Subscriber(document);
        statuses.clear();
        requests.clear();
        status.set(0);
        losesAnswers = false;
        refusesPatches = false;
        silent = false;
        beforePatch.set(null);
    }

    /** The SQN that it has. */
    public synchronized long sqn() {
        return subscriber.sqn();
    }

    /** Another UDM writes the SQN. */
    public synchronized void setSqn(long sqn) {
        subscriber.setSqn(sqn);
    }

    /** It plays the NRF as well, which knows it alone. */
    @GetMapping(path = "/nnrf-disc/v1/nf-instances", produces = "application/json")
    String discover(
            @RequestParam("target-nf-type") String type,
            @RequestParam("service-names") String service,
            HttpServletRequest request) {
        return """
                {"validityPeriod":60,"nfInstances":[{"nfInstanceId":"5f1b7c56-3f0c-4b53-9c0e-0f5f5c7d1a01","nfType":"%s",
                "nfStatus":"REGISTERED","ipv4Addresses":["127.0.0.1"],"nfServices":[{"serviceInstanceId":"1",
                "serviceName":"%s","versions":[{"apiVersionInUri":"v2","apiFullVersion":"2.0.0"}],"scheme":"http",
                "nfServiceStatus":"REGISTERED","ipEndPoints":[{"ipv4Address":"127.0.0.1","port":%d}]}]}]}""".formatted(type, service, request.getLocalPort());
    }

    @GetMapping(DATA + "/authentication-subscription")
    ResponseEntity<?> get(@PathVariable String version, @PathVariable String ueId) {
        requests.add("GET " + version);
        return answer(version, ueId, () -> ResponseEntity.ok(subscriber.document()));
    }

    @PatchMapping(path = DATA + "/authentication-subscription", consumes = "application/json-patch+json")
    ResponseEntity<?> patch(@PathVariable String version, @PathVariable String ueId, @RequestBody String body) {
        requests.add("PATCH " + body);
        var interloper = beforePatch.getAndSet(null);
        if (interloper != null) {
            interloper.run();
        }
        var answer = answer(version, ueId, () -> {
            var items = new ArrayList<JsonNode>();
            json.readTree(body).forEach(items::add);
            if (refusesPatches || !subscriber.patch(make.get(), items)) {
                return problem(make.get().refusal(), "MODIFY_NOT_ALLOWED");
            }
            return ResponseEntity.noContent().build();
        });
        if (losesAnswers) {
            silence();
        }
        return answer;
    }

    @PutMapping(DATA + "/authentication-status")
    ResponseEntity<?> putStatus(@PathVariable String version, @PathVariable String ueId, @RequestBody String event) {
        return answer(version, ueId, () -> {
            statuses.put(ueId, event);
            return ResponseEntity.noContent().build();
        });
    }

    /** Open5GS has only the PUT. */
    @GetMapping(DATA + "/authentication-status")
    ResponseEntity<?> getStatus(@PathVariable String version, @PathVariable String ueId) {
        return answer(version, ueId, () -> {
            if (make.get() == Make.OPEN5GS) {
                return problem(405, null);
            }
            var event = statuses.get(ueId);
            return event == null ? problem(404, "DATA_NOT_FOUND") : ResponseEntity.ok(json.readTree(event));
        });
    }

    @DeleteMapping(DATA + "/authentication-status")
    ResponseEntity<?> deleteStatus(@PathVariable String version, @PathVariable String ueId) {
        return answer(version, ueId, () -> {
            statuses.remove(ueId);
            return ResponseEntity.noContent().build();
        });
    }

    private ResponseEntity<?> answer(String version, String ueId, Handling handling) {
        if (silent) {
            silence();
        }
        if (status.get() != 0) {
            return problem(status.get(), null);
        }
        if (make.get() == Make.OPEN5GS && version.equals("v2")) {
            return problem(400, null);
        }
        if (!ueId.equals(supi)) {
            return problem(404, make.get() == Make.BY_THE_BOOK ? "USER_NOT_FOUND" : null);
        }
        synchronized (this) {
            return handling.answer();
        }
    }

    private interface Handling {
        ResponseEntity<?> answer();
    }

    private static ResponseEntity<?> problem(int status, @Nullable String cause) {
        return ResponseEntity.status(status)
                .header("Content-Type", "application/problem+json")
                .body(cause == null ? Map.of("status", status) : Map.of("status", status, "cause", cause));
    }

    private static void silence() {
        LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
    }
}
