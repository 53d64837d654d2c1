package io.akalab.it.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.AmfApplication;
import io.akalab.ausf.AusfApplication;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.udm.UdmApplication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The functions running, and what a request of the table needs to be there before it. */
final class World implements AutoCloseable {

    private static final String WITHOUT_DATABASE = "--spring.autoconfigure.exclude="
            + String.join(
                    ",",
                    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                    "org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration",
                    "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
                    "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
                    "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
                    "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
                    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration");
    private static final String SNN = "5G:mnc070.mcc999.3gppnetwork.org";
    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OPC = "cd63cb71954a9f4e48a5994e37a02baf";
    private static final String SUPI = "imsi-999700000000001";
    private static final String EAP_SUPI = "imsi-999700000000002";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private final Map<String, URI> functions;
    private final Milenage milenage = new Milenage(
            SubscriberKey.of(HexFormat.of().parseHex(K)), Opc.of(HexFormat.of().parseHex(OPC)));
    private @Nullable JsonNode challenge;

    World() {
        var udm = start(UdmApplication.application(), "--akalab.udm.ephemeral=true");
        var ausf = start(AusfApplication.application(), WITHOUT_DATABASE, "--akalab.ausf.udm-uri=" + udm);
        var choosy = start(
                AusfApplication.application(),
                WITHOUT_DATABASE,
                "--akalab.ausf.udm-uri=" + udm,
                "--akalab.ausf.serving-networks=5G:mnc001.mcc001.3gppnetwork.org");
        var alone = start(AusfApplication.application(), WITHOUT_DATABASE, "--akalab.ausf.udm-uri=http://127.0.0.1:1");
        var amf = start(
                AmfApplication.application(),
                WITHOUT_DATABASE,
                "--akalab.amf.n2.addresses=none",
                "--akalab.amf.ausf-uri=" + ausf);
        functions = Map.of("UDM", udm, "AUSF", ausf, "AUSF_CHOOSY", choosy, "AUSF_ALONE", alone, "AMF", amf);
        provision(SUPI, "5G_AKA");
        provision(EAP_SUPI, "EAP_AKA_PRIME");
        send(
                "UDM",
                "PUT",
                "/provisioning/v1/home-network-keys/1",
                "{\"profile\":\"A\",\"privateKey\":\"c53c22208b61860b06c62e5406a7b330c2b577aa5558981510d128247d38bd1d\"}");
    }

    @Override
    public void close() {
        running.reversed().forEach(ConfigurableApplicationContext::close);
    }

    /** Fills the placeholders of a request, and sends it. */
    Answer send(Http http, String function, Ask ask) {
        var path = fill(ask.path());
        var body = fill(new String(ask.body(), StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return http.send(ask.method(), URI.create(uri(function) + path), ask.headers(), body);
        } catch (Exception e) {
            throw new AssertionError(ask.method() + " " + ask.path() + " got no answer", e);
        }
    }

    private URI uri(String function) {
        return Objects.requireNonNull(functions.get(function), function);
    }

    private URI start(SpringApplication application, String... arguments) {
        var all = new ArrayList<>(List.of("--server.port=0", "--server.shutdown=immediate"));
        all.addAll(List.of(arguments));
        var context = application.run(all.toArray(String[]::new));
        running.add(context);
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    private String fill(String template) {
        return PLACEHOLDER.matcher(template).replaceAll(placeholder -> value(placeholder.group(1)));
    }

    private String value(String name) {
        return switch (name) {
            case "supi" -> SUPI;
            case "eapSupi" -> EAP_SUPI;
            case "freshSupi" -> freshSupi();
            case "authenticatedSupi" -> authenticatedSupi();
            case "authCtxId" -> startedBy(SUPI);
            case "eapCtxId" -> startedBy(EAP_SUPI);
            case "confirmedCtxId" -> confirmed(SUPI);
            case "resStar" -> resStar();
            case "authEventId" -> authEvent();
            case "amfUeNgapId" -> association();
            default -> "{" + name + "}";
        };
    }

    private static String freshSupi() {
        return "imsi-99970%010d".formatted(NUMBER.incrementAndGet());
    }

    private String authenticatedSupi() {
        var supi = freshSupi();
        provision(supi, "5G_AKA");
        confirmed(supi);
        return supi;
    }

    private void provision(String supi, String method) {
        var body = "{\"authenticationMethod\":\"" + method + "\",\"encPermanentKey\":\"" + K + "\",\"encOpcKey\":\""
                + OPC + "\"}";
        send("UDM", "PUT", "/provisioning/v1/subscribers/" + supi + "/authentication-subscription", body);
    }

    private String startedBy(String supi) {
        var answer = send(
                "AUSF",
                "POST",
                "/nausf-auth/v1/ue-authentications",
                "{\"supiOrSuci\":\"" + supi + "\",\"servingNetworkName\":\"" + SNN + "\"}");
        challenge = answer.json();
        var location = answer.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String confirmed(String supi) {
        var id = startedBy(supi);
        var answer = send(
                "AUSF",
                "PUT",
                "/nausf-auth/v1/ue-authentications/" + id + "/5g-aka-confirmation",
                "{\"resStar\":\"" + resStar() + "\"}");
        assertThat(answer.text()).contains("AUTHENTICATION_SUCCESS");
        return id;
    }

    /** The right answer to the latest challenge of 5G AKA. */
    private String resStar() {
        var rand = Octets.ofHex(
                Objects.requireNonNull(challenge).at("/5gAuthData/rand").asString());
        var usim = milenage.response(rand);
        return KeyDerivation.unobserved()
                .resStar(usim.ck(), usim.ik(), ServingNetworkName.parse(SNN), rand, usim.res())
                .toHex();
    }

    private String authEvent() {
        var event =
                "{\"nfInstanceId\":\"9392f0e2-e48f-41ea-87b8-41952c9b5bf2\",\"success\":true,\"timeStamp\":\"2026-01-02T03:04:05Z\","
                        + "\"authType\":\"5G_AKA\",\"servingNetworkName\":\"" + SNN + "\"}";
        var location = send("UDM", "POST", "/nudm-ueau/v1/" + SUPI + "/auth-events", event)
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String association() {
        var opened = "{\"ranUeNgapId\":1,\"nasPdu\":\"7e004179000d0199f907f0ff000000000000102e02f0f0\"}";
        return send("AMF", "POST", "/n2-mock/v1/ue-associations", opened)
                .json()
                .get("amfUeNgapId")
                .asString();
    }

    /** A request that must succeed. */
    private Answer send(String function, String method, String path, String body) {
        var ask = new Ask(
                method, path, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8), "");
        var answer = send(Http.HTTP_2, function, ask);
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.text()).isBetween(200, 299);
        return answer;
    }
}
