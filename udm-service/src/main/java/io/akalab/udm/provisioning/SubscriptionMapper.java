package io.akalab.udm.provisioning;

import io.akalab.crypto.aka.MilenageConstants;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.openapi.provisioning.OperatorConstants;
import io.akalab.openapi.provisioning.SequenceNumber;
import io.akalab.openapi.provisioning.TuakProfile;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.AlgorithmSet;
import io.akalab.udm.arpf.Credentials;
import io.akalab.udm.arpf.NewSubscription;
import io.akalab.udm.arpf.SqnScheme;
import io.akalab.udm.arpf.SqnState;
import io.akalab.udm.arpf.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Between the names of TS 29.505 and the ARPF. */
final class SubscriptionMapper {

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
        var credentials = reader.credentials(wire);
        var amf = reader.amf(wire.authenticationManagementField());
        var sqn = reader.sqn(sequence.sqnScheme(), sequence.sqn(), sequence.indLength(), sequence.lastIndexes());
        reader.noDifSign(sequence.difSign());
        reader.sameSupi(wire.supi(), supi);
        reader.unprotected(wire.protectionParameterId());
        throwIfFaulty(reader, credentials);
        return new NewSubscription(supi, Objects.requireNonNull(method), Objects.requireNonNull(credentials), amf, sqn);
    }

    /** Leaves no secrets behind that nobody will close. */
    private static void throwIfFaulty(SubscriptionReader reader, @Nullable Credentials credentials) {
        try {
            reader.throwIfFaulty();
        } catch (SbiProblem e) {
            if (credentials != null) {
                credentials.close();
            }
            throw e;
        }
    }

    /** Tells everything but the keys: of those, that they are there. */
    static AuthenticationSubscription toWire(Subscription subscription) {
        return new AuthenticationSubscription(
                subscription.method().wireName(),
                null,
                null,
                toWire(subscription.sqn()),
                subscription.amf().toHex(),
                subscription.algorithm().id(),
                null,
                null,
                null,
                null,
                constants(subscription.algorithm()),
                tuak(subscription.algorithm()),
                subscription.supi().value(),
                storedKeys(subscription.algorithm()));
    }

    private static List<String> storedKeys(AlgorithmSet set) {
        return switch (set) {
            case AlgorithmSet.OfMilenage _ -> List.of("encPermanentKey", "encOpcKey");
            case AlgorithmSet.OfTuak _ -> List.of("encPermanentKey", "encTopcKey");
            case AlgorithmSet.OfTestUsim _ -> List.of("encPermanentKey");
        };
    }

    /** The usual constants are left out. */
    private static @Nullable OperatorConstants constants(AlgorithmSet set) {
        if (!(set instanceof AlgorithmSet.OfMilenage milenage) || milenage.equals(AlgorithmSet.OfMilenage.USUAL)) {
            return null;
        }
        return OperatorConstants.of(
                milenage.pairs().stream().map(MilenageConstants.Pair::r).toList(),
                milenage.pairs().stream().map(pair -> pair.c().toHex()).toList());
    }

    private static @Nullable TuakProfile tuak(AlgorithmSet set) {
        return set instanceof AlgorithmSet.OfTuak(var parameters)
                ? new TuakProfile(
                        parameters.iterations(),
                        AlgorithmParametersReader.TUAK_MAC_BITS,
                        parameters.resLength() * Byte.SIZE,
                        AlgorithmParametersReader.TUAK_KEY_BITS,
                        AlgorithmParametersReader.TUAK_KEY_BITS)
                : null;
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
