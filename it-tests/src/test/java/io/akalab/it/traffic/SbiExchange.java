package io.akalab.it.traffic;

import java.util.List;
import java.util.Map;

/**
 * One request and its answer, as they went over the wire.
 *
 * @param path with its query, percent-encoded
 */
public record SbiExchange(
        String method,
        String path,
        Map<String, List<String>> requestHeaders,
        byte[] requestBody,
        int status,
        Map<String, List<String>> answerHeaders,
        byte[] answerBody) {

    /** What it was, without the identities in its path. */
    String name() {
        int query = path.indexOf('?');
        var bare = query < 0 ? path : path.substring(0, query);
        return method + " " + bare.replaceAll("(imsi|suci|nai)-[^/]+", "$1-…") + " → " + status;
    }
}
