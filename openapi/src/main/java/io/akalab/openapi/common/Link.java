package io.akalab.openapi.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link to a resource (TS 29.571 clause 5.2.4.3). Where a relation may have several (LinksValueSchema) it is the first of them.
 */
public record Link(@NotNull String href) {

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Link {}

    /** Reads the link that an object is, or the first of an array. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Link of(@Nullable Object json) {
        return switch (json) {
            case Map<?, ?> link when link.get("href") instanceof String href -> new Link(href);
            case List<?> links when !links.isEmpty() -> of(links.getFirst());
            case null, default -> throw new IllegalArgumentException("no link");
        };
    }
}
