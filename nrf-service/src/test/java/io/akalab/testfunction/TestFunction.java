package io.akalab.testfunction;

import io.akalab.nrf.TestClock;
import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.nrf.PeerClients;
import io.akalab.sbi.nrf.StaticAddresses;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** A UDM that says which one it is, and an AUSF that asks one. */
public final class TestFunction implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    public final TestClock clock;

    private TestFunction(Class<?> type, TestClock clock, List<String> arguments) {
        this.clock = clock;
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(type)
                .properties(
                        "spring.config.name=test-function",
                        "server.address=127.0.0.1",
                        "server.port=0",
                        "server.shutdown=immediate")
                .initializers((ApplicationContextInitializer<GenericApplicationContext>)
                        c -> c.registerBean("clock", Clock.class, () -> clock))
                .run(arguments.toArray(String[]::new));
    }

    /** A UDM with a name. */
    public static TestFunction udm(String name, String... arguments) {
        var all = new ArrayList<>(List.of("--name=" + name));
        all.addAll(List.of(arguments));
        return new TestFunction(UdmLike.class, new TestClock(), all);
    }

    /** An AUSF, whose time the test tells. */
    public static TestFunction ausf(String... arguments) {
        return new TestFunction(AusfLike.class, new TestClock(), List.of(arguments));
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The client of UDMs with a service. */
    public SbiClient udms(String service, URI... addresses) {
        var settings = new StaticAddresses("akalab.test.udm-uri", List.of(addresses), URI.create("http://127.0.0.1:1"));
        return bean(PeerClients.class).create(new Peer("UDM", service), settings);
    }

    /** Which UDM answers. */
    public static String who(SbiClient udms, String supiOrSuci) {
        return String.valueOf(udms.forSubscriber(supiOrSuci)
                .get(URI.create("/nudm-ueau/v1/name"), Map.class)
                .body()
                .get("name"));
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Names.class)
    static class UdmLike {

        @Bean
        NetworkFunction self() {
            return NetworkFunction.of("UDM", "/nudm-ueau/v1", "/provisioning/v1");
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class AusfLike {

        @Bean
        NetworkFunction self() {
            return NetworkFunction.of("AUSF", "/nausf-auth/v1");
        }

        /** A function says at its start whom it will ask. */
        @Bean
        SbiClient anyUdm(PeerClients clients) {
            var nowhere = URI.create("http://127.0.0.1:1");
            return clients.create(new Peer("UDM", "nudm-ueau"), new StaticAddresses("none", List.of(), nowhere));
        }
    }

    /** Says its name, or how busy it is. */
    @RestController
    public static class Names {

        private final String name;

        /** The status of refusals, 0 for none. */
        public final AtomicInteger refusal = new AtomicInteger();

        public final AtomicInteger requests = new AtomicInteger();

        Names(@Value("${name}") String name) {
            this.name = name;
        }

        @GetMapping("/nudm-ueau/v1/name")
        ResponseEntity<Map<String, String>> name() {
            return answer();
        }

        @PostMapping("/nudm-ueau/v1/name")
        ResponseEntity<Map<String, String>> post() {
            return answer();
        }

        @PostMapping("/nudm-ueau/v1/things")
        ResponseEntity<Void> create(UriComponentsBuilder apiRoot) {
            return ResponseEntity.created(
                            apiRoot.path("/nudm-ueau/v1/things/1").build().toUri())
                    .build();
        }

        private ResponseEntity<Map<String, String>> answer() {
            requests.incrementAndGet();
            return refusal.get() == 0
                    ? ResponseEntity.ok(Map.of("name", name))
                    : ResponseEntity.status(refusal.get()).build();
        }
    }
}
