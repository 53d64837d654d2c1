package io.akalab.fakeudm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client that knows nothing of the wire records, so that it can say what they could not. */
public record Http11(URI apiRoot) {

    /** Sends JSON, or what is meant to be taken for it. */
    public HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, "application/json", body);
    }

    /** Sends a body of any media type. */
    public HttpResponse<String> send(String method, String path, String mediaType, String body)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(apiRoot.resolve(path))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("content-type", mediaType)
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
