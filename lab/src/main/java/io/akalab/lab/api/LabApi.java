package io.akalab.lab.api;

import io.akalab.openapi.common.ProblemDetails;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.openapi.provisioning.HomeNetworkKey;
import io.akalab.openapi.provisioning.HomeNetworkKeyState;
import io.akalab.openapi.provisioning.NewHomeNetworkKey;
import io.akalab.sbi.lab.TraceEntry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Provisioning and traces over HTTP/1.1, for which any client will do. */
public final class LabApi implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final TypeReference<List<TraceEntry>> TRACE = new TypeReference<>() {};

    private static final TypeReference<List<HomeNetworkKey>> KEYS = new TypeReference<>() {};
    private static final String HOME_NETWORK_KEYS = "/provisioning/v1/home-network-keys";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final JsonMapper json = JsonMapper.shared();

    /** Creates or replaces what the UDM at {@code udm} knows of a subscriber. */
    public void provision(URI udm, String supi, AuthenticationSubscription subscription) {
        var path = "/provisioning/v1/subscribers/" + supi + "/authentication-subscription";
        send(put(udm, path, subscription));
    }

    /** Gives a subscriber access and mobility data of his own. */
    public void putAmData(URI udm, String supi, AccessAndMobilitySubscriptionData data) {
        send(put(udm, amData(supi), data));
    }

    /** Takes a subscriber's own access and mobility data away, so that the profile's count. */
    public void deleteAmData(URI udm, String supi) {
        send(HttpRequest.newBuilder(udm.resolve(amData(supi))).DELETE());
    }

    /** The home network keys of the UDM at {@code udm} in the order of their identifiers, without their private halves. */
    public List<HomeNetworkKey> homeNetworkKeys(URI udm) {
        return json.readValue(send(HttpRequest.newBuilder(udm.resolve(HOME_NETWORK_KEYS))), KEYS);
    }

    /** Adds a home network key, which becomes the current one of its profile. */
    public HomeNetworkKey addHomeNetworkKey(URI udm, int keyId, NewHomeNetworkKey key) {
        return json.readValue(send(put(udm, HOME_NETWORK_KEYS + "/" + keyId, key)), HomeNetworkKey.class);
    }

    /** Retires a home network key, brings it back, or makes it the current one. */
    public HomeNetworkKey setHomeNetworkKeyState(URI udm, int keyId, HomeNetworkKey.State state) {
        var path = HOME_NETWORK_KEYS + "/" + keyId + "/state";
        return json.readValue(send(put(udm, path, new HomeNetworkKeyState(state))), HomeNetworkKey.class);
    }

    /** Has the AMF at {@code amf} send a UE away. */
    public void deregister(URI amf, String supi) {
        send(ask(amf, supi, "deregister"));
    }

    /** Has the AMF at {@code amf} authenticate a UE anew and change its keys. */
    public void reauthenticate(URI amf, String supi) {
        send(ask(amf, supi, "reauthenticate"));
    }

    /** Has the AMF at {@code amf} tell a UE a new 5G-GUTI, its slices and the network's name. */
    public void configure(URI amf, String supi) {
        send(ask(amf, supi, "configure"));
    }

    /** What a function did, in order; it says so only with the lab switch on. */
    public List<TraceEntry> traces(URI function) {
        return json.readValue(send(HttpRequest.newBuilder(function.resolve("/lab/v1/traces"))), TRACE);
    }

    @Override
    public void close() {
        http.close();
    }

    private static String amData(String supi) {
        return "/provisioning/v1/subscribers/" + supi + "/am-data";
    }

    private static HttpRequest.Builder ask(URI amf, String supi, String wish) {
        return HttpRequest.newBuilder(amf.resolve("/lab/v1/ues/" + supi + "/" + wish))
                .POST(BodyPublishers.noBody());
    }

    private HttpRequest.Builder put(URI udm, String path, Object body) {
        return HttpRequest.newBuilder(udm.resolve(path))
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private String send(HttpRequest.Builder request) {
        var built = request.timeout(TIMEOUT).build();
        var origin = built.uri().getScheme() + "://" + built.uri().getAuthority();
        try {
            var response = http.send(built, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new LabApiException(origin + " answers " + response.statusCode() + reason(response));
            }
            return response.body();
        } catch (IOException e) {
            throw new LabApiException("nothing answers at " + origin + "; is a lab running there (./akalab up)?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabApiException("interrupted");
        }
    }

    private String reason(HttpResponse<String> response) {
        try {
            var problem = json.readValue(response.body(), ProblemDetails.class);
            return " " + problem.cause() + ": " + problem.detail();
        } catch (RuntimeException e) {
            return "";
        }
    }
}
