package io.akalab.sbi.conditional;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers to conditional requests for a resource whose representation is a wire record. The tag is made of the JSON that goes
 * out, so that it is the same on every instance and needs no storage. A bean: controllers have it injected.
 */
public final class Representations {

    private static final int TAG_OCTETS = 16;

    private final JsonMapper json;

    Representations(JsonMapper json) {
        this.json = json;
    }

    /** The tag of a representation. */
    public EntityTag tag(Object representation) {
        var digest = sha256().digest(json.writeValueAsBytes(representation));
        return new EntityTag(HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_OCTETS)));
    }

    /**
     * Answers a GET: 200 with the representation and its tag, or 304 with the tag alone where the requester has it already.
     *
     * @param ifNoneMatch the header {@code If-None-Match}, if there is one
     */
    public <T> ResponseEntity<T> answer(T representation, @Nullable String ifNoneMatch) {
        var tag = tag(representation);
        return ifNoneMatch != null && tag.isNamedWeakly(ifNoneMatch)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(tag.header())
                        .build()
                : ResponseEntity.ok().eTag(tag.header()).body(representation);
    }

    /**
     * Lets a PUT, PATCH or DELETE pass only if the requester knows the present representation.
     *
     * @param present the present representation, or null if there is none
     * @param ifMatch the header {@code If-Match}, if there is one
     * @throws SbiProblem 412 if the header names no tag of the present representation
     */
    public void requireMatch(@Nullable Object present, @Nullable String ifMatch) {
        if (ifMatch != null && (present == null || !tag(present).isNamed(ifMatch))) {
            throw new SbiProblem(Cause.PRECONDITION_FAILED, "the resource is not in the state that If-Match names");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
