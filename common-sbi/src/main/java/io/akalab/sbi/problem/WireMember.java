package io.akalab.sbi.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member of a wire record: its name in JSON, whether it is mandatory, and what it holds. */
record WireMember(
        String jsonName, boolean mandatory, @Nullable Class<?> holds) {

    /** The component of a record by its name in Java or in JSON; empty for other classes and unknown names. */
    static Optional<WireMember> of(@Nullable Class<?> type, String name) {
        if (type == null || !type.isRecord()) {
            return Optional.empty();
        }
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(name) || jsonName(type, c).equals(name))
                .findFirst()
                .map(c -> new WireMember(jsonName(type, c), isMandatory(type, c), held(c.getGenericType())));
    }

    /** Whether JSON has the value of such a record in its place, so that its members have no names there. */
    static boolean standsForItsValue(@Nullable Class<?> type) {
        return type != null
                && type.isRecord()
                && Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.isAnnotationPresent(JsonValue.class));
    }

    // @JsonProperty and @NotNull reach the field of a component, but not the component itself.
    private static String jsonName(Class<?> type, RecordComponent component) {
        try {
            var property = type.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return property == null || property.value().isEmpty() ? component.getName() : property.value();
        } catch (NoSuchFieldException e) {
            return component.getName();
        }
    }

    private static boolean isMandatory(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName()).isAnnotationPresent(NotNull.class);
        } catch (NoSuchFieldException e) {
            return false;
        }
    }

    private static @Nullable Class<?> held(Type type) {
        return switch (type) {
            case Class<?> c -> c;
            case ParameterizedType p -> held(p.getActualTypeArguments()[p.getActualTypeArguments().length - 1]);
            default -> null;
        };
    }
}
