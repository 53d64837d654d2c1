package io.akalab.sbi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** What proves who asks, and redirects (RFC 9110 clause 15.4). */
class RedirectedCredentialsTest {

    private final List<SimpleHttpRequest> sent = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "https://udm:7001/b, true",
        "/b, true",
        "https://udm:7002/b, false",
        "https://other:7001/b, false",
        "https://udm/b, false"
    })
    void goToTheSameOriginAlone(String location, boolean keeps) throws IOException {
        send("https://udm:7001/a", location);
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast().containsHeader("Authorization")).isEqualTo(keeps);
        assertThat(sent.getLast().containsHeader("3gpp-Sbi-Client-Credentials")).isEqualTo(keeps);
        assertThat(sent.getLast().getFirstHeader("User-Agent").getValue()).isEqualTo("AMF");
    }

    @Test
    void areNotSentInTheClearWhateverThePeerSays() throws IOException {
        send("https://udm:7001/a", "http://udm:7001/b");
        assertThat(sent).hasSize(1);
    }

    @Test
    void maySwitchToTls() throws IOException {
        send("http://udm:7001/a", "https://udm:7001/b");
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast().containsHeader("Authorization")).isFalse();
    }

    private void send(String from, String location) throws IOException {
        var request = new SimpleHttpRequest("GET", URI.create(from));
        request.addHeader("Authorization", "Bearer x");
        request.addHeader("3gpp-Sbi-Client-Credentials", "x");
        request.addHeader("User-Agent", "AMF");
        new Redirects(JsonMapper.shared(), (each, _) -> answer(each, location)).execute(request, Duration.ofSeconds(1));
    }

    private ClientHttpResponse answer(SimpleHttpRequest request, String location) {
        sent.add(request);
        return sent.size() == 1 ? new Answer(307, location) : new Answer(204, "/c");
    }

    private record Answer(int status, HttpHeaders headers) implements ClientHttpResponse {

        Answer(int status, String location) {
            this(status, new HttpHeaders());
            headers.set("Location", location);
        }

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(status);
        }

        @Override
        public String getStatusText() {
            return "";
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public void close() {}
    }
}
