package io.akalab.sbi.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A request as a peer that keeps to the specification would have written it ({@code docs/compatibility.md}): without a slash at the
 * end of the path, with a media type of JSON where JSON is what it sends, and accepting any JSON where it accepts some.
 */
final class LenientRequest extends HttpServletRequestWrapper {

    private static final String JSON = "application/json";
    private static final Set<String> OTHER_JSON =
            Set.of("application/3gpphal+json", "application/hal+json", "text/json", "application/x-json");

    private final @Nullable String contentType;
    private final @Nullable String accept;
    private final String path;

    private LenientRequest(
            HttpServletRequest request, @Nullable String contentType, @Nullable String accept, String path) {
        super(request);
        this.contentType = contentType;
        this.accept = accept;
        this.path = path;
    }

    /** The request, or itself if there is nothing to read into it. */
    static HttpServletRequest of(HttpServletRequest request) {
        // Not getContentType: it fails on a charset that it does not know.
        var contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var path = request.getRequestURI();
        boolean changesType = contentType != null && !contentType.equals(JSON) && isJson(contentType);
        boolean changesAccept = accept != null && acceptsSomeJson(accept);
        boolean changesPath = path.length() > 1 && path.endsWith("/");
        return changesType || changesAccept || changesPath
                ? new LenientRequest(
                        request,
                        changesType ? JSON : contentType,
                        changesAccept ? "*/*" : accept,
                        changesPath ? path.substring(0, path.length() - 1) : path)
                : request;
    }

    private static boolean isJson(String contentType) {
        var parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        var type = parts[0].strip();
        return (type.equals(JSON) || OTHER_JSON.contains(type))
                && Arrays.stream(parts).skip(1).allMatch(LenientRequest::saysNothingElse);
    }

    /** JSON is UTF-8 and has no parameters (RFC 8259 clause 11): however that is said, it says nothing. */
    private static boolean saysNothingElse(String parameter) {
        int equals = parameter.indexOf('=');
        if (!parameter.strip().startsWith("charset") || equals < 0) {
            return true;
        }
        var charset = parameter.substring(equals + 1).replaceAll("[^a-z0-9]", "");
        return charset.isEmpty() || charset.startsWith("utf8") || charset.equals("usascii");
    }

    /** Our own client and those like it name both forms, and so need no help. */
    private static boolean acceptsSomeJson(String accept) {
        var types = accept.toLowerCase(Locale.ROOT);
        return types.contains("json")
                && !(types.contains(JSON) && types.contains("3gpphal+json"))
                && !types.contains("*/*");
    }

    @Override
    public @Nullable String getContentType() {
        return contentType;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-type" -> contentType;
            case "accept" -> accept;
            default -> super.getHeader(name);
        };
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-type" -> enumeration(contentType);
            case "accept" -> enumeration(accept);
            default -> super.getHeaders(name);
        };
    }

    private static Enumeration<String> enumeration(@Nullable String value) {
        return value == null ? Collections.emptyEnumeration() : Collections.enumeration(Set.of(value));
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        var servletPath = super.getServletPath();
        return servletPath.length() > 1 && servletPath.endsWith("/")
                ? servletPath.substring(0, servletPath.length() - 1)
                : servletPath;
    }

    @Override
    public StringBuffer getRequestURL() {
        var url = super.getRequestURL();
        if (url.length() > 0 && url.charAt(url.length() - 1) == '/') {
            url.setLength(url.length() - 1);
        }
        return url;
    }

    // Not what the charset parameter says.
    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }
}
