package io.akalab.nas.element;

import io.akalab.crypto.Octets;
import java.util.ArrayList;
import java.util.List;

/**
 * A slice that a UE asked for and does not get (TS 24.501 clause 9.11.3.46).
 *
 * @param slice with neither SST nor SD mapped
 */
public record RejectedSnssai(Snssai slice, Cause cause) {

    private static final int SST_ALONE = 1;
    private static final int SST_AND_SD = 4;

    /** Where the slice is not to be had. */
    public enum Cause {
        NOT_IN_PLMN(0),
        NOT_IN_REGISTRATION_AREA(1),
        AUTHENTICATION_FAILED(2);

        private final int value;

        Cause(int value) {
            this.value = value;
        }

        private static Cause of(int value) {
            for (var cause : values()) {
                if (cause.value == value) {
                    return cause;
                }
            }
            throw MalformedNas.mandatory("a cause that no slice is rejected for");
        }
    }

    /** Reads a list of them, each behind a half octet of its length and one of its cause. */
    public static List<RejectedSnssai> listOf(Octets octets) {
        var in = new OctetReader(octets);
        var rejected = new ArrayList<RejectedSnssai>();
        while (in.hasMore()) {
            int head = in.octet();
            int length = head >>> 4;
            if (length != SST_ALONE && length != SST_AND_SD) {
                throw MalformedNas.mandatory("a rejected S-NSSAI has 1 or 4 octets");
            }
            rejected.add(new RejectedSnssai(Snssai.of(in.take(length)), Cause.of(head & 0xF)));
        }
        return List.copyOf(rejected);
    }

    /** The list, as it is sent. */
    public static Octets nssai(List<RejectedSnssai> rejected) {
        var out = new OctetWriter();
        for (var each : rejected) {
            var slice = each.slice.octets();
            out.octet(slice.length() << 4 | each.cause.value).put(slice);
        }
        return out.octets();
    }
}
