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
    private static final int ATTEMPTS = 600;

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

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private JsonNode start(int subscriber) throws Exception {
        var body = "{\"supiOrSuci\":\"" + supi(subscriber) + "\",\"servingNetworkName\":\"" + SNN + "\"}";
        var request = SimpleRequestBuilder.post(ausf.resolve("/nausf-auth/v1/ue-authentications"))
                .setBody(body, ContentType.APPLICATION_JSON)
                .build();
        return json.readTree(expect(201, send(request)));
    }

    private void confirm(String href, Octets resStar) throws Exception {
        var request = SimpleRequestBuilder.put(href)
                .setBody("{\"resStar\":\"" + resStar.toHex() + "\"}", ContentType.APPLICATION_JSON)
                .build();
        if (!expect(200, send(request)).contains("AUTHENTICATION_SUCCESS")) {
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
