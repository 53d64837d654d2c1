package io.akalab.benchmarks.load;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.net.URI;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.io.CloseMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An AMF and its UEs as far as the AUSF can tell, over HTTP/2 with prior knowledge. */
final class AkaClient implements AutoCloseable {

    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OPC = "e8ed289deba952e4283b54e88e6183ca";
    private static final String SNN = "5G:mnc070.mcc999.3gppnetwork.org";
    private static final int ATTEMPTS = 1800;
    private static final int OVERLOADED = 503;

    private final URI ausf;
    private final CloseableHttpAsyncClient http = HttpAsyncClients.createHttp2Default();
    private final JsonMapper json = JsonMapper.shared();
    private final ServingNetworkName snn = ServingNetworkName.parse(SNN);
    private final Milenage milenage = new Milenage(
            SubscriberKey.of(HexFormat.of().parseHex(K)), Opc.of(HexFormat.of().parseHex(OPC)));

    AkaClient(URI ausf) {
        this.ausf = ausf;
        http.start();
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

    void provision(URI udm, int subscriber) throws Exception {
        var body = "{\"authenticationMethod\":\"5G_AKA\",\"encPermanentKey\":\"" + K + "\",\"encOpcKey\":\"" + OPC
                + "\",\"authenticationManagementField\":\"8000\",\"algorithmId\":\"milenage\"}";
        var path = "/provisioning/v1/subscribers/" + supi(subscriber) + "/authentication-subscription";
        var request = SimpleRequestBuilder.put(udm.resolve(path))
                .setBody(body, ContentType.APPLICATION_JSON)
                .build();
        expect(201, send(request));
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
