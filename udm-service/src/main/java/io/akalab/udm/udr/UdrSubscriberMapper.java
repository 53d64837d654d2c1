package io.akalab.udm.udr;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.arpf.AuthenticationMethod;
import io.akalab.udm.arpf.Credentials;
import io.akalab.udm.arpf.SqnScheme;
import io.akalab.udm.arpf.SqnState;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads an AuthenticationSubscription (TS 29.505 clause 5.4.2.2) in the dialects of different makes. Members that it does not
 * need it does not look at.
 */
final class UdrSubscriberMapper {

    private static final Octets DEFAULT_AMF = Octets.ofHex("8000");
    private static final int MAX_IND_LENGTH = 16;

    /** Some makes leave zeros in front out. */
    private static final Pattern SQN_DIGITS = Pattern.compile("[0-9A-Fa-f]{1,12}");

    private static final Pattern AMF_DIGITS = Pattern.compile("[0-9A-Fa-f]{4}");

    private UdrSubscriberMapper() {}

    /**
     * Reads one; the caller closes it.
     *
     * @throws UnusableSubscriptionException if no vector can be made from it
     */
    static UdrSubscriber toSubscriber(Supi supi, JsonNode wire) {
        var stored = stored(wire.path("sequenceNumber"));
        var sqn = state(wire.path("sequenceNumber"), stored);
        var method = method(wire.path("authenticationMethod").asString(""));
        var amf = amf(wire.path("authenticationManagementField").asString(""));
        return new UdrSubscriber(supi, method, credentials(wire), amf, sqn, stored);
    }

    private static Credentials credentials(JsonNode wire) {
        return new UdrCredentialsMapper(wire).toCredentials();
    }

    private static AuthenticationMethod method(String name) {
        return AuthenticationMethod.ofWireName(name)
                .orElseThrow(() -> new UnusableSubscriptionException("authenticationMethod is not served"));
    }

    private static Octets amf(String hex) {
        if (hex.isEmpty()) {
            return DEFAULT_AMF;
        }
        if (!AMF_DIGITS.matcher(hex).matches()) {
            throw new UnusableSubscriptionException("authenticationManagementField has not 4 hexadecimal digits");
        }
        return Octets.ofHex(hex);
    }

    private static StoredSqn stored(JsonNode sequenceNumber) {
        if (sequenceNumber.isString()) {
            return new StoredSqn(StoredSqn.Form.TEXT, checked(sequenceNumber.asString()));
        }
        if (!sequenceNumber.isObject()) {
            return new StoredSqn(StoredSqn.Form.NOTHING, null);
        }
        var sqn = sequenceNumber.path("sqn");
        return new StoredSqn(StoredSqn.Form.OBJECT, sqn.isString() ? checked(sqn.asString()) : null);
    }

    private static String checked(String digits) {
        if (!SQN_DIGITS.matcher(digits).matches()) {
            throw new UnusableSubscriptionException("sequenceNumber holds no SQN of 12 hexadecimal digits");
        }
        return digits;
    }

    private static SqnState state(JsonNode sequenceNumber, StoredSqn stored) {
        int indLength = indLength(sequenceNumber);
        var sqn = new Sqn(stored.text() == null ? 0 : Long.parseLong(stored.text(), 16));
        var counter = SqnState.after(sqn, indLength);
        return new SqnState(
                scheme(sequenceNumber.path("sqnScheme").asString("")), indLength, counter.seq(), counter.ind(), 0);
    }

    /** Where not even the scheme is known, 0 is no length but a member that nobody has set. */
    private static int indLength(JsonNode sequenceNumber) {
        var wire = sequenceNumber.path("indLength");
        boolean unset = sequenceNumber.path("sqnScheme").asString("").isEmpty() && wire.asInt(0) == 0;
        if (unset || !wire.isIntegralNumber()) {
            return Sqn.DEFAULT_IND_LENGTH;
        }
        if (wire.asInt() < 0 || wire.asInt() > MAX_IND_LENGTH) {
            throw new UnusableSubscriptionException("indLength is not 0 to 16 bits");
        }
        return wire.asInt();
    }

    /** Under the time-based scheme there is nothing to reserve: only one UDM with one clock could serve such a subscriber. */
    private static SqnScheme scheme(String name) {
        var scheme = name.isEmpty()
                ? SqnScheme.NON_TIME_BASED
                : SqnScheme.ofWireName(name).orElse(SqnScheme.TIME_BASED);
        if (scheme == SqnScheme.TIME_BASED) {
            throw new UnusableSubscriptionException("sqnScheme is neither NON_TIME_BASED nor GENERAL");
        }
        return scheme;
    }
}
