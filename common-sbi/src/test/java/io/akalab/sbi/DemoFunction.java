package io.akalab.sbi;

import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.n2mock.UplinkMessage;
import io.akalab.openapi.nausf.ueauthentication.AuthResult;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.SbiPath;
import io.akalab.sbi.context.SbiContext;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.sbi.tls.NfCertificate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A network function of the tests, with one API that shows every behaviour. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(DemoFunction.Demo.class)
class DemoFunction {

    @Bean
    NetworkFunction networkFunction() {
        return NetworkFunction.of("AUSF", "/demo/v1");
    }

    /** Starts it on a free port. */
    static ServletWebServerApplicationContext start(String... arguments) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(DemoFunction.class)
                .properties("server.port=0", "server.address=127.0.0.1")
                .run(arguments);
    }

    /** One that the tests share; it stops with the JVM. */
    static ServletWebServerApplicationContext shared() {
        return Shared.FUNCTION;
    }

    private static final class Shared {
        static final ServletWebServerApplicationContext FUNCTION = start();
    }

    static URI uri(ServletWebServerApplicationContext function) {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(function.getWebServer()).getPort());
    }

    @RestController
    @RequestMapping("/demo/v1")
    static class Demo {

        private final SbiClientFactory clients;

        Demo(SbiClientFactory clients) {
            this.clients = clients;
        }

        @PostMapping("/authentications")
        ResponseEntity<ConfirmationDataResponse> authenticate(@Valid @RequestBody AuthenticationInfo info) {
            return ResponseEntity.created(URI.create("/demo/v1/authentications/1"))
                    .header(HttpHeaders.CONTENT_TYPE, MediaTypes.HAL_JSON)
                    .body(ConfirmationDataResponse.success("imsi-999700000000001", "ab".repeat(32)));
        }

        @PutMapping("/authentications/{id}")
        ConfirmationDataResponse confirm(@PathVariable String id, @Valid @RequestBody ConfirmationData data) {
            return new ConfirmationDataResponse(
                    data.resStar().isPresent() ? AuthResult.AUTHENTICATION_SUCCESS : AuthResult.AUTHENTICATION_FAILURE,
                    null,
                    null);
        }

        @DeleteMapping("/authentications/{id}")
        ResponseEntity<Void> delete(@PathVariable String id) {
            throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "no authentication is under way here");
        }

        @PostMapping("/{supi}/events")
        ResponseEntity<AuthEvent> event(
                @PathVariable @Pattern(regexp = Patterns.SUPI) String supi, @Valid @RequestBody AuthEvent event) {
            return ResponseEntity.created(URI.create("/demo/v1/events/1")).body(event);
        }

        @PostMapping("/messages")
        Map<String, String> message(@Valid @RequestBody UplinkMessage message) {
            return Map.of("type", message.getClass().getSimpleName());
        }

        @GetMapping("/numbers")
        Map<String, Integer> number(@RequestParam int n, @RequestParam(defaultValue = "1") int m) {
            return Map.of("n", n, "m", m);
        }

        @GetMapping("/failure")
        Map<String, String> fail() {
            throw new IllegalStateException("imsi-999700000000001 has key 465b5ce8b199b49faa5f0a2ee238a6bc");
        }

        @GetMapping("/context")
        Map<String, String> context(HttpServletRequest request) {
            var headers = new TreeMap<String, String>();
            for (var name : new String[] {
                "3gpp-Sbi-Max-Rsp-Time",
                "3gpp-Sbi-Sender-Timestamp",
                "3gpp-Sbi-Correlation-Info",
                "3gpp-Sbi-Message-Priority",
                "traceparent",
                "User-Agent",
                "Accept"
            }) {
                Optional.ofNullable(request.getHeader(name)).ifPresent(value -> headers.put(name, value));
            }
            headers.put("traceId", SbiContext.current().traceId());
            NfCertificate.of(request)
                    .flatMap(NfCertificate::nfInstanceId)
                    .ifPresent(id -> headers.put("certificate", id.toString()));
            headers.put("protocol", request.getProtocol());
            headers.put("connection", Integer.toString(request.getRemotePort()));
            return headers;
        }

        @GetMapping("/relay")
        Map<?, ?> relay(@RequestParam URI to, @RequestParam(defaultValue = "/demo/v1/context") String path) {
            SbiClient peer = clients.create(to, "UDM");
            return peer.get(SbiPath.of(path), Map.class).body();
        }
    }
}
