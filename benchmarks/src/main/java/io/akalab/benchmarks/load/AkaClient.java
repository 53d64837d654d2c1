package io.akalab.benchmarks.load;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An AMF and its UEs as far as the AUSF can tell, over HTTP/2 with prior knowledge. */
final class AkaClient implements AutoCloseable {

    static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    static final String OPC = "e8ed289deba952e4283b54e88e6183ca";
    private static final String SNN = "5G:mnc070.mcc999.3gppnetwork.org";
    private static final int ATTEMPTS = 1800;
    private static final int IMPORTED_AT_ONCE = 50_000;
    private static final int OVERLOADED = 503;

    private final URI ausf;
    private @Nullable String token;
    private final CloseableHttpAsyncClient http;
    private final JsonMapper json = JsonMapper.shared();
    private final ServingNetworkName snn = ServingNetworkName.parse(SNN);
    private final Milenage milenage = new Milenage(
            SubscriberKey.of(HexFormat.of().parseHex(K)), Opc.of(HexFormat.of().parseHex(OPC)));

    /** A client over cleartext. */
    AkaClient(URI ausf) {
        this(ausf, HttpAsyncClients.createHttp2Default());
    }

    private AkaClient(URI ausf, CloseableHttpAsyncClient http) {
        this.ausf = ausf;
        this.http = http;
        http.start();
    }

    /** A client over TLS 1.3 with a certificate of its own, and with an access token once it has asked for one. */
    static AkaClient secured(URI ausf, Requester requester) throws GeneralSecurityException, IOException {
        var tls = ClientTlsStrategyBuilder.create()
                .setSslContext(requester.context())
                .setTlsVersions(TLS.V_1_3)
                .buildAsync();
        return new AkaClient(
                ausf, HttpAsyncClients.customHttp2().setTlsStrategy(tls).build());
    }

    /** Asks an NRF for a token for the AUSF (TS 29.510 clause 5.4.2.2). */
    void authorize(URI nrf, Requester requester) throws Exception {
        var form = "grant_type=client_credentials&nfType=AMF&targetNfType=AUSF&scope=nausf-auth&nfInstanceId="
                + requester.nfInstanceId();
        var request = SimpleRequestBuilder.post(nrf.resolve("/oauth2/token"))
                .setBody(form, ContentType.APPLICATION_FORM_URLENCODED)
                .build();
        token = json.readTree(expect(200, send(request))).path("access_token").asString();
    }

    /** Waits until a service says that it is ready. */
    void awaitReadiness(URI apiRoot) throws InterruptedException {
        var request = SimpleRequestBuilder.get(apiRoot.resolve("/actuator/health/readiness"))
                .build();
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                if (send(request).getCode() == 200) {
                    return;
                }
            } catch (ExecutionException e) {
                // Not there yet: it is asked again.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no readiness at " + apiRoot);
    }

    /** Provisions subscribers 0 to {@code number} - 1, many with each request. */
    void provision(URI udm, int number) throws Exception {
        for (int first = 0; first < number; first += IMPORTED_AT_ONCE) {
            var rows = IntStream.range(first, Math.min(number, first + IMPORTED_AT_ONCE))
                    .mapToObj(AkaClient::row)
                    .collect(Collectors.joining());
            var request = SimpleRequestBuilder.post(udm.resolve("/provisioning/v1/subscribers/import"))
                    .setBody(rows, ContentType.create("application/x-ndjson"))
                    .build();
            expect(200, send(request));
        }
    }

    private static String row(int subscriber) {
        return "{\"supi\":\"" + supi(subscriber) + "\",\"authenticationMethod\":\"5G_AKA\",\"encPermanentKey\":\"" + K
                + "\",\"encOpcKey\":\"" + OPC
                + "\",\"authenticationManagementField\":\"8000\",\"algorithmId\":\"milenage\"}\n";
    }

    /** One whole authentication; anything but success ends the run. */
    void authenticate(int subscriber, Latencies latencies) throws Exception {
        long start = System.nanoTime();
        var context = start(subscriber);
        long challenged = System.nanoTime();
        var href = context.path("_links").path("5g-aka").path("href").asString();
        var resStar =
                resStar(Octets.ofHex(context.path("5gAuthData").path("rand").asString()));
        long answered = System.nanoTime();
        confirm(href, resStar);
        latencies.add(challenged - start, System.nanoTime() - answered);
    }

    /** How far an authentication came that may be refused at either request. */
    enum Outcome {
        NOT_STARTED,
        NOT_CONFIRMED,
        DONE
    }

    /**
     * One authentication that may be refused for overload (503).
     *
     * @param due when it was to begin, of {@link System#nanoTime}: a wait before it was sent counts
     */
    Outcome attempt(int subscriber, long due, Samples posts, Samples puts, Samples refusals) throws Exception {
        var started = send(startRequest(subscriber));
        long challenged = System.nanoTime();
        if (started.getCode() == OVERLOADED) {
            refusals.add(challenged - due);
            return Outcome.NOT_STARTED;
        }
        posts.add(challenged - due);
        var context = json.readTree(expect(201, started));
        var rand = Octets.ofHex(context.path("5gAuthData").path("rand").asString());
        var href = context.path("_links").path("5g-aka").path("href").asString();
        long answered = System.nanoTime();
        var confirmed = send(confirmation(href, resStar(rand)));
        if (confirmed.getCode() == OVERLOADED) {
            return Outcome.NOT_CONFIRMED;
        }
        puts.add(System.nanoTime() - answered);
        expect(200, confirmed);
        return Outcome.DONE;
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private JsonNode start(int subscriber) throws Exception {
        return json.readTree(expect(201, send(startRequest(subscriber))));
    }

    private SimpleHttpRequest startRequest(int subscriber) {
        var body = "{\"supiOrSuci\":\"" + supi(subscriber) + "\",\"servingNetworkName\":\"" + SNN + "\"}";
        return SimpleRequestBuilder.post(ausf.resolve("/nausf-auth/v1/ue-authentications"))
                .setBody(body, ContentType.APPLICATION_JSON)
                .build();
    }

    private static SimpleHttpRequest confirmation(String href, Octets resStar) {
        return SimpleRequestBuilder.put(href)
                .setBody("{\"resStar\":\"" + resStar.toHex() + "\"}", ContentType.APPLICATION_JSON)
                .build();
    }

    private void confirm(String href, Octets resStar) throws Exception {
        if (!expect(200, send(confirmation(href, resStar))).contains("AUTHENTICATION_SUCCESS")) {
            throw new IllegalStateException("the right RES* was refused");
        }
    }

    private Octets resStar(Octets rand) {
        var usim = milenage.response(rand);
        return KeyDerivation.unobserved().resStar(usim.ck(), usim.ik(), snn, rand, usim.res());
    }

    private SimpleHttpResponse send(SimpleHttpRequest request) throws InterruptedException, ExecutionException {
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        Future<SimpleHttpResponse> response = http.execute(request, null);
        return response.get();
    }

    private static String expect(int status, SimpleHttpResponse response) {
        if (response.getCode() != status) {
            throw new IllegalStateException(
                    "expected " + status + ", got " + response.getCode() + " " + response.getBodyText());
        }
        return response.getBodyText();
    }

    private static String supi(int subscriber) {
        return "imsi-99970%010d".formatted(subscriber);
    }
}
