package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.AdditionalSecurityInformation;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.NasAlgorithms;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.security.NasCount;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.Role;
import io.akalab.nas.security.Unprotected;
import java.util.Arrays;
import java.util.Optional;

/** The NAS security mode control procedure in the UE (TS 24.501 clause 5.4.2, TS 33.501 clause 6.7.2). */
final class UeSecurityMode {

    private final UeSecurity security;
    private final UeAuthentication authentication;
    private final UeSettings settings;
    private final UeSecurityCapability expected;
    private final KeyDerivation derivation;

    UeSecurityMode(
            UeSecurity security, UeAuthentication authentication, UeSettings settings, KeyDerivation derivation) {
        this.security = security;
        this.authentication = authentication;
        this.settings = settings;
        this.expected = settings.capability();
        this.derivation = derivation;
    }

    /** The result of looking at a Security Mode Command. */
    sealed interface Check {

        record TakenIntoUse() implements Check {}

        record Refused(GmmCause cause) implements Check {}

        record Replayed() implements Check {}
    }

    /**
     * Checks a command with the context that it brings, and takes that into use (TS 24.501 clause 5.4.2.3).
     *
     * @param emergency whether the UE registers for emergency services, or has
     */
    Check receive(SecurityModeCommand command, Octets pdu, boolean emergency) {
        var keySet = keySet(command);
        if (keySet.isEmpty() || !acceptable(command.algorithms(), emergency)) {
            return new Check.Refused(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
        }
        var next = context(keySet.get(), command.algorithms());
        return switch (next.unprotect(pdu)) {
            case Unprotected.Replayed _ -> new Check.Replayed();
            case Unprotected.Verified _ -> verified(command, keySet.get(), next);
            default -> new Check.Refused(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
        };
    }

    /**
     * What the UE answers to a command that it has taken into use.
     *
     * @param whole the initial message that goes along in full
     */
    SecurityModeComplete complete(SecurityModeCommand command, Optional<GmmMessage> whole) {
        var complete = new SecurityModeComplete();
        if (command.imeisvRequested()) {
            complete = complete.withImeisv(settings.imeisv());
        }
        return whole.map(GmmMessage::encode)
                .map(complete::withNasMessageContainer)
                .orElse(complete);
    }

    private Check verified(SecurityModeCommand command, KeySet keySet, NasSecurityContext next) {
        if (!command.replayedCapability().equals(expected)) {
            return new Check.Refused(GmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
        }
        security.takeIntoUse(keySet, next);
        authentication.reset();
        return new Check.TakenIntoUse();
    }

    /** The keys that a command means, or those that it has the UE make of the keys in use (TS 33.501 clause 6.9.3). */
    private Optional<KeySet> keySet(SecurityModeCommand command) {
        return isHorizontal(command) ? horizontallyDerived(command) : authentication.keySetOf(command);
    }

    /** Whether a command asks for the whole initial message (TS 24.501 clause 5.4.2.3). */
    static boolean asksForTheWhole(SecurityModeCommand command) {
        return command.additionalInformation()
                .map(AdditionalSecurityInformation::rinmr)
                .orElse(false);
    }

    /** Whether a command has the UE derive K<sub>AMF</sub>' (TS 24.501 clause 5.4.2.3). */
    static boolean isHorizontal(SecurityModeCommand command) {
        return command.additionalInformation()
                .map(AdditionalSecurityInformation::hdp)
                .orElse(false);
    }

    private Optional<KeySet> horizontallyDerived(SecurityModeCommand command) {
        return security.current()
                .filter(keySet -> keySet.ngKsi().equals(command.ngKsi()))
                .flatMap(keySet -> security.requestCount()
                        .map(count -> keySet.withKamf(derivation.kamfPrimeIdle(keySet.kamf(), count.value()))));
    }

    /** NIA0 is for emergency services alone (TS 33.501 clause 5.5.2). */
    private boolean acceptable(NasAlgorithms algorithms, boolean emergency) {
        return (emergency || algorithms.integrity() != Nia.NIA0.identity())
                && expected.hasEa(algorithms.ciphering())
                && expected.hasIa(algorithms.integrity())
                && Arrays.stream(Nea.values()).anyMatch(nea -> nea.identity() == algorithms.ciphering())
                && Arrays.stream(Nia.values()).anyMatch(nia -> nia.identity() == algorithms.integrity());
    }

    /** New keys start at COUNT 0; keys that are in use go on, since a COUNT must not come twice under them. */
    private NasSecurityContext context(KeySet keySet, NasAlgorithms algorithms) {
        var inUse = security.contextOf(keySet);
        var nea = Nea.of(algorithms.ciphering());
        var nia = Nia.of(algorithms.integrity());
        return new NasSecurityContext(
                Role.UE,
                keySet.ngKsi(),
                derivation.knasEnc(keySet.kamf(), nea),
                derivation.knasInt(keySet.kamf(), nia),
                nea,
                nia,
                inUse.map(NasSecurityContext::nextToSend).orElse(NasCount.ZERO),
                inUse.map(NasSecurityContext::nextToReceive).orElse(NasCount.ZERO));
    }
}
