package io.akalab.udm.udr;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.udm.events.AuthenticationResult;
import java.time.Instant;
import java.util.Base64;

/** Between the AuthEvent of TS 29.503 and the domain. */
final class UdrEventMapper {

    private UdrEventMapper() {}

    static AuthEvent toWire(AuthenticationResult result) {
        return new AuthEvent(
                result.nfInstanceId(),
                result.success(),
                result.timeStamp(),
                result.authType(),
                result.snn().value(),
                null);
    }

    static String id(AuthenticationResult result) {
        return id(result.snn().value(), result.timeStamp());
    }

    static String id(AuthEvent event) {
        return id(event.servingNetworkName(), event.timeStamp());
    }

    /** Milliseconds are what every UDR keeps of a time. */
    private static String id(String servingNetworkName, Instant time) {
        var text = servingNetworkName + ' ' + time.toEpochMilli();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }
}
