package io.akalab.udm.events;

import io.akalab.crypto.identity.ServingNetworkName;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * How an authentication went, as the AUSF tells it (TS 29.503 clause 5.4.2.3).
 *
 * @param nfInstanceId the AUSF's
 */
public record AuthenticationResult(
        String nfInstanceId, boolean success, Instant timeStamp, String authType, ServingNetworkName snn) {

    /** AuthType is an open enumeration, but not open to everything. */
    private static final Pattern AUTH_TYPE = Pattern.compile("[A-Z0-9_]{1,32}");

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Whether a method of that name can be kept. */
    public static boolean isAuthType(String name) {
        return AUTH_TYPE.matcher(name).matches();
    }

    /** Whether a time can be kept. */
    public static boolean isTime(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }
}
