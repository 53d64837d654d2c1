package io.akalab.lab.api;

import io.akalab.crypto.identity.ImsiRange;
import io.akalab.openapi.common.ProblemDetails;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.openapi.provisioning.ExportRequest;
import io.akalab.openapi.provisioning.ExposedSubscriberPage;
import io.akalab.openapi.provisioning.ImportReport;
import io.akalab.openapi.provisioning.RemovedSubscribers;
import io.akalab.openapi.provisioning.SubscriberPage;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a UDM does to many subscribers at once, over HTTP/1.1. An import waits for as long as it takes. */
public final class SubscribersApi implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String SUBSCRIBERS = "/provisioning/v1/subscribers";
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonMapper json = JsonMapper.shared();
    private final URI udm;

    public SubscribersApi(URI udm) {
        this.udm = udm;
    }

    /**
     * Imports rows in one transaction.
     *
     * @param rows an {@link AuthenticationSubscription} with its SUPI a line
     */
    public ImportReport importRows(
            boolean replace, boolean skipRefused, boolean dryRun, Supplier<? extends InputStream> rows) {
        var query = "/import?replace=" + replace + "&skipRefused=" + skipRefused + "&dryRun=" + dryRun;
        var request =
                request(query).header("content-type", "application/x-ndjson").POST(BodyPublishers.ofInputStream(rows));
        return json.readValue(body(send(request)), ImportReport.class);
    }

    /** A page without keys. */
    public SubscriberPage page(@Nullable String after, int limit) {
        var query = "?limit=" + limit + (after == null ? "" : "&after=" + encoded(after));
        return json.readValue(body(send(request(query).timeout(TIMEOUT))), SubscriberPage.class);
    }

    /** A page with keys, which a UDM tells only with the lab switch on. */
    public ExposedSubscriberPage exposedPage(@Nullable String after, int limit) {
        var request = request("/export")
                .timeout(TIMEOUT)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(new ExportRequest(after, limit))));
        return json.readValue(body(send(request)), ExposedSubscriberPage.class);
    }

    /** Removes a range; how many there were. */
    public long remove(ImsiRange range) {
        var query = "?first=" + range.first().value() + "&count=" + range.count();
        return json.readValue(body(send(request(query).DELETE())), RemovedSubscribers.class)
                .removed();
    }

    /** Removes one; false if there was none. */
    public boolean remove(String supi) {
        var response = send(request("/" + encoded(supi) + "/authentication-subscription")
                .timeout(TIMEOUT)
                .DELETE());
        if (response.statusCode() == NOT_FOUND) {
            return false;
        }
        var _ = body(response);
        return true;
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(udm.resolve(SUBSCRIBERS + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new LabApiException("nothing answers at " + udm + "; is a lab running there (./akalab up)?");
        } catch (IOException e) {
            throw new LabApiException("the connection to " + udm + " broke before there was an answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabApiException("interrupted");
        }
    }

    private String body(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new LabApiException(udm + " answers " + response.statusCode() + reason(response));
        }
        return response.body();
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
