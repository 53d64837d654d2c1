package io.akalab.nrf.nfmanagement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** The entity tag of a representation (RFC 9110 clause 8.8.3): the same for the same JSON. */
public final class EntityTag {

    private static final int OCTETS = 12;

    /** The tag with its quotation marks. */
    public static String of(JsonNode json) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(json.toString().getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, OCTETS) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a list of tags, as If-Match and If-None-Match have it, names a tag. */
    public static boolean isAmong(String list, String tag) {
        for (var entry : list.split(",", -1)) {
            var candidate = entry.strip();
            if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private EntityTag() {}
}
