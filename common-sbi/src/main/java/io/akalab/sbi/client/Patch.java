package io.akalab.sbi.client;

import io.akalab.openapi.common.MediaTypes;
import java.util.List;
import org.springframework.http.MediaType;

/**
 * A change of a resource, in one of the two forms that the SBI knows (TS 29.501 clause 4.6.1.1.3).
 *
 * @param type which form it is
 * @param body what to send
 */
public record Patch(MediaType type, Object body) {

    private static final MediaType JSON_PATCH = MediaType.parseMediaType(MediaTypes.JSON_PATCH_JSON);
    private static final MediaType MERGE_PATCH = MediaType.parseMediaType(MediaTypes.MERGE_PATCH_JSON);

    /** The operations of a JSON Patch (RFC 6902). */
    public static Patch json(List<?> operations) {
        return new Patch(JSON_PATCH, operations);
    }

    /** The members that change (RFC 7396). */
    public static Patch merge(Object members) {
        return new Patch(MERGE_PATCH, members);
    }

    @Override
    public String toString() {
        return "Patch[" + type + ", redacted]";
    }
}
