package io.akalab.sbi.server;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Refuses one HTTP/2 request whose URI or headers are too large, as Jetty does by itself for HTTP/1.1. */
final class HeadLimit implements HttpConfiguration.Customizer {

    private final int limit;

    HeadLimit(int limit) {
        this.limit = limit;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        int size = request.getHttpURI().getPathQuery().length();
        if (size > limit) {
            throw new HttpException.RuntimeException(414);
        }
        for (HttpField field : request.getHeaders()) {
            var value = field.getValue();
            size += field.getName().length() + (value == null ? 0 : value.length());
        }
        if (size > limit) {
            throw new HttpException.RuntimeException(431);
        }
        return request;
    }
}
