package io.akalab.simulator.n2;

import static java.util.Objects.requireNonNull;

import io.akalab.crypto.Octets;
import io.akalab.openapi.n2mock.DownlinkMessages;
import io.akalab.openapi.n2mock.InitialUEMessage;
import io.akalab.openapi.n2mock.UeAssociationCreated;
import io.akalab.openapi.n2mock.UplinkMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The lab's JSON in place of NGAP, over HTTP/1.1 with connections that are kept. Threads may share it. */
public final class MockN2Link implements N2Link, AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final String ASSOCIATIONS = "/n2-mock/v1/ue-associations";

    private final URI amf;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.shared();

    /** The AMF at its apiRoot, such as {@code http://127.0.0.1:7003}. */
    public MockN2Link(URI amf) {
        this.amf = amf;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ANSWER)
                .build();
    }

    @Override
    public Opened open(long ranUeNgapId, Octets nasPdu) {
        var body = InitialUEMessage.of(ranUeNgapId, nasPdu.toHex());
        return read(
                post("", body),
                UeAssociationCreated.class,
                created -> new Opened(created.amfUeNgapId(), MockN2Messages.downlinks(created.messages())));
    }

    @Override
    public List<N2Downlink> send(long amfUeNgapId, N2Uplink message) {
        // Jackson writes the type of a value by the static type that it is told.
        var body = json.writerFor(UplinkMessage.class).writeValueAsString(MockN2Messages.uplink(message));
        var request = request(messages(amfUeNgapId), ANSWER)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return downlinks(exchange(request));
    }

    @Override
    public List<N2Downlink> poll(long amfUeNgapId, Duration wait) {
        var request = request(messages(amfUeNgapId) + "?waitMs=" + wait.toMillis(), ANSWER.plus(wait))
                .GET()
                .build();
        return downlinks(exchange(request));
    }

    @Override
    public boolean carries(N2Uplink message) {
        return MockN2Messages.carries(message);
    }

    @Override
    public void close() {
        http.close();
    }

    private String post(String path, Object body) {
        return exchange(request(path, ANSWER)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return HttpRequest.newBuilder(amf.resolve(ASSOCIATIONS + path))
                .timeout(timeout)
                .header("accept", "application/json, application/problem+json");
    }

    private String exchange(HttpRequest request) {
        HttpResponse<String> response;
        try {
            response = http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new N2LinkException("the AMF at " + amf + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new N2LinkException("interrupted while the AMF was to answer", e);
        }
        if (response.statusCode() / 100 != 2) {
            throw new N2LinkException("the AMF answers " + response.statusCode() + causeOf(response.body()));
        }
        return response.body();
    }

    private List<N2Downlink> downlinks(String body) {
        return read(body, DownlinkMessages.class, answer -> MockN2Messages.downlinks(answer.messages()));
    }

    /** The records say what must be there, but nobody has validated them: what is missing turns up as a null. */
    private <T, R> R read(String body, Class<T> type, Function<T, R> mapping) {
        try {
            return mapping.apply(requireNonNull(json.readValue(body, type)));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new N2LinkException("the AMF answers what is no " + type.getSimpleName());
        }
    }

    private String causeOf(String problem) {
        try {
            var cause = json.readTree(problem).path("cause").asString("");
            return cause.isEmpty() ? "" : " " + cause;
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String messages(long amfUeNgapId) {
        return "/" + amfUeNgapId + "/messages";
    }
}
