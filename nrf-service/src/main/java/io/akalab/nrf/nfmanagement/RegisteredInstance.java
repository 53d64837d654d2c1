package io.akalab.nrf.nfmanagement;

import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An instance as it is registered.
 *
 * @param uri its resource here
 * @param json the profile with all its members, also those that we do not know; never changed
 * @param profile the same, as far as we know it
 * @param heard when it was last heard of
 */
public record RegisteredInstance(UUID id, URI uri, ObjectNode json, NFProfile profile, Instant heard) {

    static final String REGISTERED = "REGISTERED";
    static final String SUSPENDED = "SUSPENDED";

    private static final List<String> LOAD = List.of("load", "loadTimeStamp");

    /** Whether a discovery may find it. */
    public boolean isRegistered() {
        return REGISTERED.equals(profile.nfStatus());
    }

    /** Whether a function of a type may know of it (TS 29.510 clause 6.1.6.2.2, allowedNfTypes); null is anybody. */
    public boolean allows(@Nullable String nfType) {
        var allowed = profile.allowedNfTypes();
        return allowed == null || nfType == null || allowed.contains(nfType);
    }

    /** The version of the profile. */
    String etag() {
        return EntityTag.of(json);
    }

    RegisteredInstance heardAt(Instant now) {
        return new RegisteredInstance(id, uri, json, profile, now);
    }

    boolean isSilentFor(Duration silence, Instant now) {
        return heard.plus(silence).isBefore(now);
    }

    /** How long it may be silent. */
    Duration heartBeatTimer() {
        var seconds = profile.heartBeatTimer();
        return Duration.ofSeconds(seconds == null ? 1 : seconds);
    }

    /** Whether another profile says more than another load. */
    boolean differsFrom(JsonNode other) {
        return !withoutLoad(json).equals(withoutLoad(other));
    }

    private static JsonNode withoutLoad(JsonNode profile) {
        return ((ObjectNode) profile.deepCopy()).remove(LOAD);
    }

    @Override
    public String toString() {
        return profile.nfType() + " " + id;
    }
}
