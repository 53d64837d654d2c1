package io.akalab.fakeudm;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.HeAvGenerator;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Resynchronization;
import io.akalab.crypto.aka.SecureRandSource;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoRequest;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoResult;
import io.akalab.openapi.nudm.ueau.Av5GHeAka;
import io.akalab.openapi.nudm.ueau.AvEapAkaPrime;
import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One subscriber with the key of TS 35.208 test set 1; other identities are refused with the cause in their name. */
@SpringBootApplication
@RestController
public class FakeUdm {

    public static final String SUPI = "imsi-999700000000001";
    public static final String SILENT = "nai-silent@example.org";
    public static final String BROKEN = "nai-broken@example.org";
    public static final String EAP_ONLY = "nai-eap@example.org";

    /** A vector of one method under the name of the other. */
    public static final String MIXED = "nai-mixed@example.org";

    /** The same subscriber under another identity, with EAP-AKA'. */
    public static final String EAP_SUPI = "imsi-999700000000002";

    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OPC = "cd63cb71954a9f4e48a5994e37a02baf";
    private static final Octets AMF = Octets.ofHex("8000");

    private final Milenage milenage = milenage();
    private final HeAvGenerator generator = new HeAvGenerator(new SecureRandSource(new SecureRandom()));
    private final AtomicLong seq = new AtomicLong(1);

    public final List<AuthEvent> events = new CopyOnWriteArrayList<>();
    public final List<AuthEvent> removals = new CopyOnWriteArrayList<>();
    public final List<AuthenticationInfoRequest> requests = new CopyOnWriteArrayList<>();

    /** Whether whoever had EAP-AKA' has 5G AKA meanwhile. */
    public final AtomicBoolean changedMethod = new AtomicBoolean();

    /** Whether it leaves out whom a vector of 5G AKA is for, as older UDMs do. */
    public final AtomicBoolean withoutSupi = new AtomicBoolean();

    /** Refuses every request for a vector with this cause, while it is set. */
    public final AtomicReference<@Nullable Cause> refusal = new AtomicReference<>();

    /** Answers every request for a vector with this, while it is set. */
    public final AtomicReference<@Nullable ResponseEntity<AuthenticationInfoResult>> answer = new AtomicReference<>();

    /** Starts it on a free port. */
    public static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(FakeUdm.class)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "server.shutdown=immediate",
                        "spring.config.name=fake-udm")
                .run();
    }

    /** Where it listens. */
    public static URI uri(ConfigurableApplicationContext running) {
        var server = ((WebServerApplicationContext) running).getWebServer();
        return URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort()));
    }

    /** The subscriber's functions, for a test to play the UE with. */
    public static Milenage milenage() {
        return new Milenage(
                SubscriberKey.of(HexFormat.of().parseHex(K)),
                Opc.of(HexFormat.of().parseHex(OPC)));
    }

    @Bean
    NetworkFunction self() {
        return NetworkFunction.of("UDM", "/nudm-ueau/v1");
    }

    @PostMapping("/nudm-ueau/v1/{supiOrSuci}/security-information/generate-auth-data")
    ResponseEntity<AuthenticationInfoResult> generate(
            @PathVariable String supiOrSuci, @RequestBody AuthenticationInfoRequest request) {
        var given = answer.get();
        return given == null ? ResponseEntity.ok(result(supiOrSuci, request)) : given;
    }

    private AuthenticationInfoResult result(String supiOrSuci, AuthenticationInfoRequest request) {
        requests.add(request);
        var refused = refusal.get();
        if (refused != null) {
            throw new SbiProblem(refused, "as asked for");
        }
        for (var cause : Cause.values()) {
            if (supiOrSuci.contains(cause.name())) {
                throw new SbiProblem(cause, "as asked for");
            }
        }
        return switch (changedMethod.get() ? SUPI : supiOrSuci) {
            case SILENT -> throw silence();
            case BROKEN -> new AuthenticationInfoResult(AuthType.FIVE_G_AKA, null, SUPI, null);
            case EAP_ONLY -> new AuthenticationInfoResult(AuthType.EAP_AKA_PRIME, null, SUPI, null);
            case MIXED -> new AuthenticationInfoResult(AuthType.EAP_AKA_PRIME, vector(request), SUPI, null);
            case EAP_SUPI -> new AuthenticationInfoResult(AuthType.EAP_AKA_PRIME, primeVector(request), EAP_SUPI, null);
            default ->
                new AuthenticationInfoResult(
                        AuthType.FIVE_G_AKA, vector(request), withoutSupi.get() ? null : SUPI, null);
        };
    }

    @PostMapping("/nudm-ueau/v1/{supi}/auth-events")
    ResponseEntity<AuthEvent> confirm(@PathVariable String supi, @RequestBody AuthEvent event) {
        events.add(event);
        return ResponseEntity.created(URI.create("/nudm-ueau/v1/" + supi + "/auth-events/7"))
                .body(event);
    }

    @PutMapping("/nudm-ueau/v1/{supi}/auth-events/7")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String supi, @RequestBody AuthEvent event) {
        removals.add(event);
    }

    private Av5GHeAka vector(AuthenticationInfoRequest request) {
        var snn = ServingNetworkName.parse(request.servingNetworkName());
        var av = generator.generate(milenage, Sqn.of(seq.incrementAndGet(), 0, Sqn.DEFAULT_IND_LENGTH), AMF, snn);
        return Av5GHeAka.of(
                av.rand().toHex(),
                av.xresStar().toHex(),
                av.autn().toHex(),
                HexFormat.of().formatHex(av.kausf().toArray()));
    }

    private AvEapAkaPrime primeVector(AuthenticationInfoRequest request) {
        var info = request.resynchronizationInfo();
        if (info != null) {
            follow(milenage.resynchronize(Octets.ofHex(info.rand()), Auts.of(Octets.ofHex(info.auts()))));
        }
        var snn = ServingNetworkName.parse(request.servingNetworkName());
        var av = generator.generatePrime(milenage, Sqn.of(seq.incrementAndGet(), 0, Sqn.DEFAULT_IND_LENGTH), AMF, snn);
        return AvEapAkaPrime.of(
                av.rand().toHex(),
                av.xres().toHex(),
                av.autn().toHex(),
                HexFormat.of().formatHex(av.ckPrime().toArray()),
                HexFormat.of().formatHex(av.ikPrime().toArray()));
    }

    private void follow(Resynchronization resynchronization) {
        switch (resynchronization) {
            case Resynchronization.MacFailure() ->
                throw new SbiProblem(Cause.AUTHENTICATION_REJECTED, "the MAC-S of the AUTS is wrong");
            case Resynchronization.Verified(var sqnMs) -> seq.set(sqnMs.seq(Sqn.DEFAULT_IND_LENGTH));
        }
    }

    private static SbiProblem silence() {
        LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
        return new SbiProblem(Cause.SYSTEM_FAILURE, "too late to matter");
    }
}
