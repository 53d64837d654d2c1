package io.akalab.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.common.Link;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.common.PlmnIdNid;
import io.akalab.openapi.common.ProblemDetails;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.n2mock.DownlinkMessage;
import io.akalab.openapi.n2mock.UplinkMessage;
import io.akalab.openapi.nnrf.nfmanagement.AmfInfo;
import io.akalab.openapi.nnrf.nfmanagement.AusfInfo;
import io.akalab.openapi.nnrf.nfmanagement.Guami;
import io.akalab.openapi.nnrf.nfmanagement.IpEndPoint;
import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.NFService;
import io.akalab.openapi.nnrf.nfmanagement.NFServiceVersion;
import io.akalab.openapi.nnrf.nfmanagement.SupiRange;
import io.akalab.openapi.nnrf.nfmanagement.Tai;
import io.akalab.openapi.nnrf.nfmanagement.UdmInfo;
import io.akalab.openapi.nnrf.nfmanagement.UdrInfo;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.openapi.nudm.ueau.ResynchronizationInfo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The wire records against the YAML: the same members, mandatory, patterns, ranges and types. */
class RecordsFollowTheContractTest {

    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("nudm-ueau", "nudm.ueau"),
            Map.entry("nudm-uecm", "nudm.uecm"),
            Map.entry("nudm-sdm", "nudm.sdm"),
            Map.entry("nudr-dr", "nudr"),
            Map.entry("nausf-auth", "nausf.ueauthentication"),
            Map.entry("nausf-sorprotection", "nausf.sorprotection"),
            Map.entry("nausf-upuprotection", "nausf.upuprotection"),
            Map.entry("udm-provisioning", "provisioning"),
            Map.entry("amf-n2-mock", "n2mock"),
            Map.entry("nnrf-nfm", "nnrf.nfmanagement"),
            Map.entry("nnrf-disc", "nnrf.nfdiscovery"),
            Map.entry("nnrf-accesstoken", "nnrf.accesstoken"));

    private static final List<Class<?>> SHARED = List.of(
            ProblemDetails.class,
            InvalidParam.class,
            Link.class,
            PlmnId.class,
            PlmnIdNid.class,
            Snssai.class,
            ResynchronizationInfo.class,
            AuthEvent.class);

    /** What a discovery answers with is what was registered. */
    private static final List<Class<?>> PROFILE = List.of(
            NFProfile.class,
            NFService.class,
            NFServiceVersion.class,
            IpEndPoint.class,
            UdmInfo.class,
            AusfInfo.class,
            UdrInfo.class,
            AmfInfo.class,
            Guami.class,
            Tai.class,
            SupiRange.class);

    /** The APIs that have schemas in common with the services of the UDM. */
    private static final Set<String> LIKE_THE_UDM = Set.of("udm-provisioning", "nudr-dr");

    static Stream<Arguments> objectSchemas() {
        return PACKAGES.keySet().stream()
                .sorted()
                .map(Contract::read)
                .flatMap(contract -> contract.schemaNames().stream()
                        .filter(name ->
                                contract.schema(name).path("type").asString("").equals("object"))
                        .map(name -> arguments(contract, name)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("objectSchemas")
    void hasTheMembersOfItsSchema(Contract contract, String name) {
        var type = type(contract, name);
        var members = new TreeSet<String>();
        var mandatory = new TreeSet<String>();
        for (var field : fields(type)) {
            members.add(jsonName(field));
            if (field.isAnnotationPresent(NotNull.class)) {
                mandatory.add(jsonName(field));
            }
        }
        if (UplinkMessage.class.isAssignableFrom(type) || DownlinkMessage.class.isAssignableFrom(type)) {
            members.add("type");
            mandatory.add("type");
        }
        var schema = contract.schema(name);
        assertThat(members).isEqualTo(new TreeSet<>(schema.get("properties").propertyNames()));
        assertThat(mandatory).isEqualTo(strings(schema.path("required")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("objectSchemas")
    void constrainsThemAsItsSchema(Contract contract, String name) {
        for (var field : fields(type(contract, name))) {
            var schema =
                    contract.resolve(contract.schema(name).get("properties").get(jsonName(field)));
            assertThat(pattern(field)).as("pattern of %s", field).isEqualTo(text(schema, "pattern"));
            assertThat(annotation(field, Min.class).map(Min::value))
                    .as("least %s", field)
                    .isEqualTo(number(schema, "minimum"));
            assertThat(annotation(field, Max.class).map(Max::value))
                    .as("most %s", field)
                    .isEqualTo(number(schema, "maximum"));
            assertThat(annotation(field, Size.class).map(size -> (long) size.max()))
                    .as("length of %s", field)
                    .isEqualTo(number(schema, "maxLength"));
            assertThat(jsonType(field.getGenericType()))
                    .as("type of %s", field)
                    .isEqualTo(schema.path("type").asString("object"));
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("objectSchemas")
    void namesTheSameValuesAsItsSchema(Contract contract, String name) {
        for (var field : fields(type(contract, name))) {
            var schema =
                    contract.resolve(contract.schema(name).get("properties").get(jsonName(field)));
            if (field.getType().isEnum()) {
                assertThat(Arrays.stream(field.getType().getEnumConstants()).map(Object::toString))
                        .containsExactlyInAnyOrderElementsOf(strings(schema.path("enum")));
            } else {
                assertThat(schema.has("enum")).isFalse();
            }
        }
    }

    private static Class<?> type(Contract contract, String name) {
        var known = contract.name().equals("nnrf-disc")
                ? Stream.concat(SHARED.stream(), PROFILE.stream())
                : SHARED.stream();
        return known.filter(shared -> shared.getSimpleName().equals(name))
                .findFirst()
                .orElseGet(() -> load("io.akalab.openapi." + packageOf(contract, name) + "." + name));
    }

    /** What other APIs have in common with those of the UDM is there once. */
    private static String packageOf(Contract contract, String name) {
        if (LIKE_THE_UDM.contains(contract.name())) {
            for (var api : List.of("nudm-sdm", "nudm-uecm")) {
                if (Contract.read(api).schemaNames().contains(name)) {
                    return Objects.requireNonNull(PACKAGES.get(api));
                }
            }
        }
        return Objects.requireNonNull(PACKAGES.get(contract.name()));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no record for a schema: " + name, e);
        }
    }

    private static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    private static String jsonName(Field field) {
        return annotation(field, JsonProperty.class)
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElse(field.getName());
    }

    private static Optional<String> pattern(Field field) {
        var own = annotation(field, Pattern.class).map(Pattern::regexp);
        if (own.isPresent() || !(field.getAnnotatedType() instanceof AnnotatedParameterizedType holder)) {
            return own;
        }
        var held = holder.getAnnotatedActualTypeArguments()[0].getAnnotation(Pattern.class);
        return Optional.ofNullable(held).map(Pattern::regexp);
    }

    private static <A extends Annotation> Optional<A> annotation(Field field, Class<A> type) {
        return Optional.ofNullable(field.getAnnotation(type));
    }

    private static Optional<String> text(JsonNode schema, String keyword) {
        return schema.has(keyword) ? Optional.of(schema.get(keyword).asString()) : Optional.empty();
    }

    private static Optional<Long> number(JsonNode schema, String keyword) {
        return schema.has(keyword) ? Optional.of(schema.get(keyword).asLong()) : Optional.empty();
    }

    private static String jsonType(Type type) {
        if (type instanceof ParameterizedType held) {
            var holder = held.getRawType();
            return holder == Optional.class
                    ? jsonType(held.getActualTypeArguments()[0])
                    : holder == List.class ? "array" : "object";
        }
        if (type == String.class || type == Instant.class || (type instanceof Class<?> c && c.isEnum())) {
            return "string";
        }
        if (type == Boolean.class) {
            return "boolean";
        }
        return type == Integer.class || type == Long.class ? "integer" : "object";
    }

    private static Set<String> strings(@Nullable JsonNode array) {
        var strings = new TreeSet<String>();
        if (array != null) {
            array.forEach(element -> strings.add(element.asString()));
        }
        return strings;
    }
}
