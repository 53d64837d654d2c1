package io.akalab.sbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and bodies that can be read in more than one way. */
class PathsTest {

    private final URI function = DemoFunction.uri(DemoFunction.shared());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/v1//context",
                "//demo/v1/context",
                "/demo//v1/context",
                "/demo/v1/nai-a%2Fb/events",
                "/demo/v1/%2e%2e/context",
                "/demo/v1/..;/context"
            })
    void leadNowhere(String path) throws Exception {
        for (var protocol : Protocol.values()) {
            var answer = protocol.get(URI.create(function + path));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.cause()).isEqualTo("RESOURCE_URI_STRUCTURE_NOT_FOUND");
            assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
        }
    }

    /** Clients refuse to send such a thing. */
    @ParameterizedTest
    @ValueSource(strings = {"/demo/v1/%zz", "/demo/v1/%", "/demo/v1/a b"})
    void areMalformedWhereTheyCannotBeRead(String path) throws Exception {
        try (var socket = new Socket(function.getHost(), function.getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void takesNoCodedBody(Protocol protocol) throws Exception {
        var coded = new java.io.ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(coded)) {
            gzip.write("{}".getBytes(StandardCharsets.US_ASCII));
        }
        var headers = Map.of("Content-Type", "application/json", "Content-Encoding", "gzip");
        var answer =
                protocol.send("POST", function.resolve("/demo/v1/authentications"), headers, coded.toByteArray(), true);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.cause()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(answer.headers()).containsEntry("Accept-Encoding", "identity");
    }
}
