package io.akalab.sbi.server;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * Codings of request bodies: none is taken (RFC 9110 clause 15.5.16). SBI bodies are small, and one that is unpacked can be much
 * larger than the limit lets in.
 */
final class ContentCoding {

    static void requireNone(HttpServletRequest request) {
        var coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw new SbiProblem(
                    Cause.UNSUPPORTED_MEDIA_TYPE,
                    "the body's content coding is not supported",
                    Map.of(HttpHeaders.ACCEPT_ENCODING, "identity"));
        }
    }

    private ContentCoding() {}
}
