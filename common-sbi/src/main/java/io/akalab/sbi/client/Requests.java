package io.akalab.sbi.client;

import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;

/** Requests of the HTTP library: where they go, and copies of them that go elsewhere. */
final class Requests {

    static URI uri(SimpleHttpRequest request) {
        try {
            return request.getUri();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Scheme and authority, which may be told: the path holds SUPIs. */
    static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    static String pathAndQuery(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** The same method, headers and body to another URI. */
    static SimpleHttpRequest copy(SimpleHttpRequest request, URI uri) {
        var copy = new SimpleHttpRequest(request.getMethod(), uri);
        for (var header : request.getHeaders()) {
            copy.addHeader(header);
        }
        if (request.getBodyBytes() != null) {
            copy.setBody(request.getBodyBytes(), request.getContentType());
        }
        return copy;
    }

    private Requests() {}
}
