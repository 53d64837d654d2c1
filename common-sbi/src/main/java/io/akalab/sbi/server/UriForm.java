package io.akalab.sbi.server;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Paths that can be read in more than one way, with empty segments, encoded slashes or dots: nothing is served there. Jetty itself
 * would call the request malformed, but a path that leads nowhere is an unknown one (TS 29.500 table 5.2.7.2-1).
 */
final class UriForm implements HttpConfiguration.Customizer {

    private static final UriCompliance COMPLIANCE = UriCompliance.DEFAULT.with(
            "SBI",
            Violation.AMBIGUOUS_EMPTY_SEGMENT,
            Violation.AMBIGUOUS_PATH_SEGMENT,
            Violation.AMBIGUOUS_PATH_SEPARATOR,
            Violation.AMBIGUOUS_PATH_PARAMETER,
            Violation.AMBIGUOUS_PATH_ENCODING);

    /** Has Jetty leave such paths to this check. */
    static void apply(HttpConfiguration configuration) {
        configuration.setUriCompliance(COMPLIANCE);
        configuration.addCustomizer(new UriForm());
    }

    private UriForm() {}

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (request.getHttpURI().isAmbiguous()) {
            throw new HttpException.RuntimeException(404);
        }
        return request;
    }
}
