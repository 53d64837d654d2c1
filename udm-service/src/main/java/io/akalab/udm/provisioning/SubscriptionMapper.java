package io.akalab.udm.provisioning;

import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.openapi.provisioning.SequenceNumber;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.NewSubscription;
import io.akalab.udm.arpf.SqnScheme;
import io.akalab.udm.arpf.SqnState;
import io.akalab.udm.arpf.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Between the names of TS 29.505 and the ARPF. */
final class SubscriptionMapper {

    private static final List<String> STORED_KEYS = List.of("encPermanentKey", "encOpcKey");
    private static final SequenceNumber NOTHING_SAID = new SequenceNumber(null, null, null, null, null);

    private SubscriptionMapper() {}

    static Supi toSupi(String text) {
        try {
            return Supi.parse(text);
        } catch (IllegalArgumentException e) {
            throw SbiProblem.incorrect("{supi}", "is neither imsi-<5 to 15 digits> nor nai-<user@realm>");
        }
    }

    /**
     * Reads what is to be provisioned. The caller closes its credentials.
     *
     * @throws SbiProblem naming every member that is at fault
     */
    static NewSubscription toSubscription(Supi supi, AuthenticationSubscription wire) {
        var reader = new SubscriptionReader();
        var sequence = Objects.requireNonNullElse(wire.sequenceNumber(), NOTHING_SAID);
        var method = reader.method(wire.authenticationMethod());
        var algorithm = reader.algorithm(wire.algorithmId());
        var credentials =
                reader.credentials(wire.encPermanentKey(), wire.encOpcKey(), wire.encOpKey(), wire.encTopcKey());
        var amf = reader.amf(wire.authenticationManagementField());
        var sqn = reader.sqn(sequence.sqnScheme(), sequence.sqn(), sequence.indLength(), sequence.lastIndexes());
        reader.noDifSign(sequence.difSign());
        reader.sameSupi(wire.supi(), supi);
        reader.unprotected(wire.protectionParameterId());
        reader.throwIfFaulty();
        return new NewSubscription(
                supi, Objects.requireNonNull(method), algorithm, Objects.requireNonNull(credentials), amf, sqn);
    }

    /** Tells everything but the keys: of those, that they are there. */
    static AuthenticationSubscription toWire(Subscription subscription) {
        return new AuthenticationSubscription(
                subscription.method().wireName(),
                null,
                null,
                toWire(subscription.sqn()),
                subscription.amf().toHex(),
                subscription.algorithmId(),
                null,
                null,
                null,
                subscription.supi().value(),
                STORED_KEYS);
    }

    private static SequenceNumber toWire(SqnState sqn) {
        return new SequenceNumber(
                sqn.scheme().name(),
                sqn.last().octets().toHex(),
                Map.of(SubscriptionReader.AUSF, sqn.ind()),
                sqn.indLength(),
                sqn.scheme() == SqnScheme.TIME_BASED ? sign(sqn.dif()) : null);
    }

    private static SequenceNumber.Sign sign(long dif) {
        return dif < 0 ? SequenceNumber.Sign.NEGATIVE : SequenceNumber.Sign.POSITIVE;
    }
}
