package io.akalab.it.traffic;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** OpenAPI documents by the beginnings of the paths that they describe, each read when it is first needed, and what breaks them. */
public final class OpenApiDocuments {

    /** Where the 3GPP's own documents are, if they are anywhere. */
    private static final String DIRECTORY = "akalab.openapi.of.3gpp";

    private static final Map<String, String> OURS = Map.of(
            "/nudm-ueau/v1", "nudm-ueau",
            "/nausf-auth/v1", "nausf-auth",
            "/nausf-sorprotection/v1", "nausf-sorprotection",
            "/nausf-upuprotection/v1", "nausf-upuprotection",
            "/provisioning/v1", "udm-provisioning",
            "/n2-mock/v1", "amf-n2-mock");

    private static final Map<String, String> OF_3GPP = Map.of(
            "/nudm-ueau/v1", "TS29503_Nudm_UEAU",
            "/nudm-uecm/v1", "TS29503_Nudm_UECM",
            "/nudm-sdm/v2", "TS29503_Nudm_SDM",
            "/nudr-dr/v2", "TS29504_Nudr_DR",
            "/nausf-auth/v1", "TS29509_Nausf_UEAuthentication",
            "/nnrf-nfm/v1", "TS29510_Nnrf_NFManagement",
            "/nnrf-disc/v1", "TS29510_Nnrf_NFDiscovery");

    private final String name;
    private final Map<String, String> locations;
    private final KnownFlaws flaws;
    private final Map<String, OpenApiInteractionValidator> validators = new ConcurrentHashMap<>();

    private OpenApiDocuments(String name, Map<String, String> locations, KnownFlaws flaws) {
        this.name = name;
        this.locations = locations;
        this.flaws = flaws;
    }

    /** Our profiles, as the jar carries them. */
    public static OpenApiDocuments ours() {
        var locations = new LinkedHashMap<String, String>();
        OURS.forEach((root, document) -> locations.put(root, "/openapi/" + document + ".yaml"));
        return new OpenApiDocuments("profile", locations, KnownFlaws.none());
    }

    /** The 3GPP's documents in the directory that the system property {@code akalab.openapi.of.3gpp} names, if it names one. */
    public static Optional<OpenApiDocuments> of3gpp() {
        return Optional.ofNullable(System.getProperty(DIRECTORY))
                .filter(directory -> !directory.isBlank())
                .map(directory -> of3gpp(Path.of(directory)));
    }

    private static OpenApiDocuments of3gpp(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException("no directory: " + directory);
        }
        var locations = new LinkedHashMap<String, String>();
        OF_3GPP.forEach((root, document) -> {
            var file = directory.resolve(document + ".yaml");
            if (Files.exists(file)) {
                locations.put(root, file.toUri().toString());
            }
        });
        return new OpenApiDocuments("3GPP", locations, KnownFlaws.of3gpp());
    }

    private static OpenApiInteractionValidator validator(String root, String location) {
        return OpenApiInteractionValidator.createForSpecificationUrl(location)
                .withBasePathOverride(root)
                .build();
    }

    /** What breaks the documents in an exchange, in words; empty if nothing does or no document describes it. */
    public List<String> violations(SbiExchange exchange) {
        return validator(exchange)
                .map(validator -> words(exchange, validator.validate(request(exchange), answer(exchange))))
                .orElse(List.of());
    }

    /** What breaks them in the answer alone: the request is meant to be wrong. */
    public List<String> violationsOfTheAnswer(SbiExchange exchange) {
        return validator(exchange)
                .map(validator -> words(
                        exchange,
                        validator.validateResponse(
                                bare(exchange.path()), Request.Method.valueOf(exchange.method()), answer(exchange))))
                .orElse(List.of());
    }

    private Optional<OpenApiInteractionValidator> validator(SbiExchange exchange) {
        return locations.keySet().stream()
                .filter(root -> exchange.path().startsWith(root + "/"))
                .findFirst()
                .map(root -> validators.computeIfAbsent(
                        root, _ -> validator(root, Objects.requireNonNull(locations.get(root)))));
    }

    private List<String> words(SbiExchange exchange, ValidationReport report) {
        var words = new ArrayList<String>();
        for (var message : report.getMessages()) {
            if (message.getLevel() == ValidationReport.Level.ERROR
                    && !flaws.explain(exchange, message.getKey(), message.getMessage())) {
                words.add(name + ": " + exchange.name() + ": " + message.getKey() + ": " + message.getMessage());
            }
        }
        return words;
    }

    private static SimpleRequest request(SbiExchange exchange) {
        var request = new SimpleRequest.Builder(exchange.method(), bare(exchange.path()));
        exchange.requestHeaders().forEach(request::withHeader);
        query(exchange.path()).forEach(request::withQueryParam);
        return exchange.requestBody().length == 0
                ? request.build()
                : request.withBody(exchange.requestBody()).build();
    }

    private static SimpleResponse answer(SbiExchange exchange) {
        var answer = SimpleResponse.Builder.status(exchange.status());
        exchange.answerHeaders().forEach(answer::withHeader);
        return exchange.answerBody().length == 0
                ? answer.build()
                : answer.withBody(exchange.answerBody()).build();
    }

    private static String bare(String path) {
        return URI.create(path).getRawPath();
    }

    private static Map<String, List<String>> query(String path) {
        var parameters = new LinkedHashMap<String, List<String>>();
        var query = URI.create(path).getRawQuery();
        Arrays.stream(query == null ? new String[0] : query.split("&", -1)).forEach(parameter -> {
            int equals = parameter.indexOf('=');
            var key = equals < 0 ? parameter : parameter.substring(0, equals);
            var value = equals < 0 ? "" : parameter.substring(equals + 1);
            parameters
                    .computeIfAbsent(URLDecoder.decode(key, StandardCharsets.UTF_8), _ -> new ArrayList<>())
                    .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
        });
        return parameters;
    }
}
