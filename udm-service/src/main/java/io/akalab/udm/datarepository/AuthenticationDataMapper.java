package io.akalab.udm.datarepository;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.keys.Key;
import io.akalab.openapi.nudr.UdrAuthenticationSubscription;
import io.akalab.openapi.nudr.UdrSequenceNumber;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.Credentials;
import io.akalab.udm.arpf.SqnGrants.Granted;
import io.akalab.udm.arpf.SqnScheme;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a subscriber by the names of TS 29.505. Here keys become text, for whoever is trusted with them. */
final class AuthenticationDataMapper {

    private AuthenticationDataMapper() {}

    static UdrAuthenticationSubscription toWire(Granted granted) {
        var subscription = granted.subscription();
        var credentials = granted.credentials();
        return new UdrAuthenticationSubscription(
                subscription.method().wireName(),
                hex(credentials.k()),
                null,
                toWire(granted.sqn(), subscription.sqn().indLength()),
                subscription.amf().toHex(),
                subscription.algorithm().id(),
                credentials instanceof Credentials.OfMilenage milenage ? hex(milenage.opc()) : null,
                credentials instanceof Credentials.OfTuak tuak ? hex(tuak.topc()) : null,
                subscription.supi().value(),
                subscription.algorithm().choices());
    }

    /**
     * Every scheme looks like a counter from outside. Under the time-based one TS 29.505 would have DIF in place of SQN, and two
     * UDMs with DIF and a clock each make the same SQN twice.
     */
    private static UdrSequenceNumber toWire(@Nullable Sqn sqn, int indLength) {
        if (sqn == null) {
            throw new SbiProblem(Cause.INSUFFICIENT_RESOURCES, "the subscriber's sequence numbers are used up");
        }
        return new UdrSequenceNumber(
                SqnScheme.NON_TIME_BASED.name(), sqn.octets().toHex(), Map.of("ausf", sqn.ind(indLength)), indLength);
    }

    private static String hex(Key key) {
        var octets = key.toArray();
        var hex = HexFormat.of().formatHex(octets);
        Arrays.fill(octets, (byte) 0);
        return hex;
    }
}
