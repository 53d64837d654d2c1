package io.akalab.it.behaviour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What a row of the table does to the request of an operation; nothing where that makes no sense with it. */
enum Change {
    NOTHING(o -> Stream.of(o.ask())),
    UNKNOWN_MEMBER(withBody(o -> Stream.of(o.ask().withBody(o.with("later", Map.of("x", 1)))))),
    CARRIED_HEADERS(o -> Stream.of(o.ask()
            .withHeader("3gpp-Sbi-Correlation-Info", "imsi-999700000000001")
            .withHeader("3gpp-Sbi-Message-Priority", "7")
            .withHeader("3gpp-Sbi-Max-Rsp-Time", "60000")
            .withHeader("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))),
    TARGET_API_ROOT(o -> Stream.of(o.ask().withHeader("3gpp-Sbi-Target-apiRoot", "http://elsewhere.example:1/x"))),
    WITHOUT_EACH_MANDATORY(each(Operation::strictlyMandatory, (o, m) -> o.without(m.getKey()))),
    EACH_MANDATORY_NULL(each(Operation::strictlyMandatory, (o, m) -> o.with(m.getKey(), null))),
    EACH_MANDATORY_WRONG(each(Operation::anyMandatory, (o, m) -> o.with(m.getKey(), m.getValue()))),
    EACH_OPTIONAL_WRONG(each(Operation::anyOptional, (o, m) -> o.with(m.getKey(), m.getValue()))),
    BROKEN_JSON(withBody(o -> Stream.of(o.ask().withBody("{\"a\":")))),
    // Where messages are told apart by their type the first element is taken for one.
    ARRAY(withBody(o -> o.anyMandatory().containsKey("type")
            ? Stream.empty()
            : Stream.of(o.ask().withBody("[1]")))),
    MEMBER_TWICE(withBody(o -> Stream.of(o.ask().withBody(twice(o))))),
    UNKNOWN_PATH(o -> Stream.of(o.ask().withPath(o.path() + "/no/such/thing"))),
    EMPTY_SEGMENT(o -> Stream.of(o.ask().withPath(o.path().replaceFirst("/v1/", "/v1//")))),
    ENCODED_SLASH(o -> Stream.of(o.ask().withPath(o.path().replaceFirst("/v1/", "/v1%2F")))),
    WRONG_METHOD(o -> Stream.of(o.ask()
            .withMethod("PATCH")
            .withHeader("Content-Type", "application/json")
            .withBody("{}"))),
    UNKNOWN_VERSION(o -> Stream.of(o.ask().withPath(o.path().replaceFirst("/v1/", "/v9/")))),
    UNKNOWN_API(o -> Stream.of(o.ask().withPath(o.path().replaceFirst("^/[^/]+", "/nxyz-none")))),
    XML(withBody(
            o -> Stream.of(o.ask().withHeader("Content-Type", "application/xml").withBody("<a/>")))),
    GZIP(withBody(o -> Stream.of(o.ask().withHeader("Content-Encoding", "gzip").withBody(gzip("{}"))))),
    TOO_LARGE(withBody(o -> Stream.of(o.ask().withBody(o.with("later", "x".repeat(1 << 17)))))),
    ACCEPT_HTML(o -> o.answer() == 204 ? Stream.empty() : Stream.of(o.ask().withHeader("Accept", "text/html"))),
    TIMED_OUT(o -> Stream.of(o.ask()
            .withHeader("3gpp-Sbi-Max-Rsp-Time", "1000")
            .withHeader("3gpp-Sbi-Sender-Timestamp", "Sun, 04 Aug 2019 08:49:37.845 GMT")));

    private final Function<Operation, Stream<Ask>> asks;

    Change(Function<Operation, Stream<Ask>> asks) {
        this.asks = asks;
    }

    /** The changed requests: one, one for each member, or none. */
    Stream<Ask> asks(Operation operation) {
        return asks.apply(operation);
    }

    private static Function<Operation, Stream<Ask>> withBody(Function<Operation, Stream<Ask>> asks) {
        return o -> o.body() == null ? Stream.empty() : asks.apply(o);
    }

    private static Function<Operation, Stream<Ask>> each(
            Function<Operation, Map<String, Object>> members,
            BiFunction<Operation, Map.Entry<String, Object>, String> body) {
        return o -> members.apply(o).entrySet().stream()
                .map(member -> o.ask().withBody(body.apply(o, member)).about(member.getKey()));
    }

    /** Every member twice. */
    private static String twice(Operation operation) {
        var body = new String(operation.ask().body(), StandardCharsets.UTF_8);
        var inner = body.substring(1, body.length() - 1);
        return "{" + inner + "," + inner + "}";
    }

    private static byte[] gzip(String text) {
        var coded = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(coded)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coded.toByteArray();
    }
}
