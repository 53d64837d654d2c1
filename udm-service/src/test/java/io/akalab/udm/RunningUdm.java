package io.akalab.udm;

import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A whole UDM on a port of its own, asked over HTTP/2. */
public final class RunningUdm implements AutoCloseable {

    public static final String SUPI = "imsi-999700000000001";
    public static final String SNN = "5G:mnc070.mcc999.3gppnetwork.org";
    public static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    public static final String OPC = "cd63cb71954a9f4e48a5994e37a02baf";
    public static final String NF_INSTANCE_ID = "9392f0e2-e48f-41ea-87b8-41952c9b5bf2";

    /** The storage key, unless a test sets another. */
    public static final String STORAGE_KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final URI apiRoot;

    private RunningUdm(ConfigurableApplicationContext context) {
        this.context = context;
        this.apiRoot = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Starts one with an embedded database in memory, unless the arguments say otherwise. */
    public static RunningUdm start(String... arguments) {
        var all = new ArrayList<>(List.of("--server.port=0", "--logging.level.root=warn"));
        if (List.of(arguments).stream().noneMatch(a -> a.contains("data-dir") || a.contains("datasource"))) {
            all.add("--akalab.udm.ephemeral=true");
        }
        if (List.of(arguments).stream().noneMatch(a -> a.contains("data-dir") || a.contains("storage-key"))) {
            all.add("--akalab.udm.storage-key=" + STORAGE_KEY);
        }
        all.addAll(List.of(arguments));
        return new RunningUdm(UdmApplication.application().run(all.toArray(String[]::new)));
    }

    /** What came back; an absent body is a missing node. */
    public record Answer(
            int status, String contentType, @Nullable String location, String text) {

        public JsonNode body() {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        }

        public @Nullable String cause() {
            return body().path("cause").asString(null);
        }

        /** The members that a problem names. */
        public List<String> invalidParams() {
            var params = new ArrayList<String>();
            body().path("invalidParams").forEach(p -> params.add(p.get("param").asString()));
            return params;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer send(String method, String path, @Nullable String json) {
        return send(method, path, json, ContentType.APPLICATION_JSON);
    }

    public Answer send(String method, String path, @Nullable String body, ContentType type) {
        var request = SimpleRequestBuilder.create(method).setUri(apiRoot.resolve(path));
        if (body != null) {
            request.setBody(body, type);
        }
        try {
            return answer(context.getBean(CloseableHttpAsyncClient.class)
                    .execute(request.build(), null)
                    .get());
        } catch (InterruptedException | ExecutionException | ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** A GET with headers, in pairs of name and value, and the headers of its answer. */
    public SimpleHttpResponse exchange(String path, String... headers) {
        var request = SimpleRequestBuilder.get(apiRoot.resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        try {
            return context.getBean(CloseableHttpAsyncClient.class)
                    .execute(request.build(), null)
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer answer(SimpleHttpResponse response) throws ParseException {
        var location = response.getFirstHeader("Location");
        var type = response.getFirstHeader("Content-Type");
        var text = response.getBodyText();
        return new Answer(
                response.getCode(),
                type == null ? "" : type.getValue(),
                location == null ? null : location.getValue(),
                text == null ? "" : text);
    }

    /** Provisions {@link #SUPI} with {@link #K} and {@link #OPC}, as a new subscriber. */
    public void provision() {
        provision(SUPI);
    }

    public void provision(String supi) {
        startOver(supi);
        var answer = put(subscription(supi), subscriptionJson(""));
        if (answer.status() != 201) {
            throw new AssertionError("not provisioned: " + answer);
        }
    }

    /** Deletes a subscription as if it had been long ago that the subscriber had its card. */
    public void startOver(String supi) {
        delete(subscription(supi));
        context.getBean(JdbcTemplate.class).update("DELETE FROM former_credentials");
    }

    /** A subscription that works, and whatever else is to be said. */
    public static String subscriptionJson(String more) {
        return """
                {"authenticationMethod":"5G_AKA","encPermanentKey":"%s","encOpcKey":"%s"%s}""".formatted(K, OPC, more);
    }

    public static String subscription(String supi) {
        return "/provisioning/v1/subscribers/" + supi + "/authentication-subscription";
    }

    public SbiClient client() {
        return context.getBean(SbiClientFactory.class).create(apiRoot, "UDM");
    }

    public URI apiRoot() {
        return apiRoot;
    }

    @Override
    public void close() {
        context.close();
    }
}
