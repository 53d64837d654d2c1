package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.NasAlgorithms;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.security.NasCount;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.Role;
import io.akalab.nas.security.Unprotected;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The security contexts of a UE: the current one, and the keys that the next Security Mode Command takes into use. */
final class UeSecurity {

    private final KeyDerivation derivation;
    private @Nullable KeySet pending;
    private @Nullable KeySet current;
    private @Nullable NasSecurityContext context;
    private boolean secureExchange;

    UeSecurity(KeyDerivation derivation) {
        this.derivation = derivation;
    }

    /** The result of looking at a Security Mode Command. */
    sealed interface Check {

        record TakenIntoUse() implements Check {}

        record Refused(GmmCause cause) implements Check {}

        record Replayed() implements Check {}
    }

    /** Whether plain messages from the network don't count any more (TS 24.501 clause 4.4.4.2). */
    boolean secureExchange() {
        return secureExchange;
    }

    /** A new connection starts without a secure exchange. */
    void connectionReleased() {
        secureExchange = false;
        pending = null;
    }

    void keep(KeySet keySet) {
        pending = keySet;
    }

    Optional<KeySet> pending() {
        return Optional.ofNullable(pending);
    }

    Optional<KeySet> current() {
        return Optional.ofNullable(current);
    }

    Optional<NasSecurityContext> context() {
        return Optional.ofNullable(context);
    }

    NgKsi ngKsi() {
        return current == null ? NgKsi.NO_KEY : current.ngKsi();
    }

    /** Whether a challenge may not use this ngKSI (TS 24.501 clause 5.4.1.3.6 f). */
    boolean inUse(NgKsi ngKsi) {
        return current != null && current.ngKsi().equals(ngKsi);
    }

    void discard() {
        pending = null;
        current = null;
        context = null;
        secureExchange = false;
    }

    Unprotected unprotect(Octets pdu) {
        if (context == null) {
            return new Unprotected.MacFailure();
        }
        var result = context.unprotect(pdu);
        if (result instanceof Unprotected.Verified) {
            secureExchange = true;
        }
        return result;
    }

    /** Protected under the current context, or as it is where there is none. */
    Octets protect(SecurityHeaderType type, Octets plain) {
        return context == null ? plain : context.protect(type, plain);
    }

    /** Checks a command with the context that it brings, and takes that into use (TS 24.501 clause 5.4.2.3). */
    Check check(SecurityModeCommand command, Octets pdu, UeSecurityCapability expected) {
        var keySet = keySetOf(command.ngKsi());
        if (keySet.isEmpty() || !acceptable(command.algorithms(), expected)) {
            return new Check.Refused(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
        }
        var next = context(keySet.get(), command.algorithms());
        var unprotected = next.unprotect(pdu);
        if (unprotected instanceof Unprotected.Replayed) {
            return new Check.Replayed();
        }
        if (!(unprotected instanceof Unprotected.Verified)) {
            return new Check.Refused(GmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
        }
        if (!command.replayedCapability().equals(expected)) {
            return new Check.Refused(GmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
        }
        current = keySet.get();
        pending = null;
        context = next;
        secureExchange = true;
        return new Check.TakenIntoUse();
    }

    private Optional<KeySet> keySetOf(NgKsi ngKsi) {
        if (pending != null && pending.ngKsi().equals(ngKsi)) {
            return Optional.of(pending);
        }
        return current().filter(keySet -> keySet.ngKsi().equals(ngKsi));
    }

    /** NIA0 is for emergency services alone (TS 33.501 clause 5.5.2). */
    private static boolean acceptable(NasAlgorithms algorithms, UeSecurityCapability capability) {
        return algorithms.integrity() != Nia.NIA0.identity()
                && capability.hasEa(algorithms.ciphering())
                && capability.hasIa(algorithms.integrity())
                && Arrays.stream(Nea.values()).anyMatch(nea -> nea.identity() == algorithms.ciphering())
                && Arrays.stream(Nia.values()).anyMatch(nia -> nia.identity() == algorithms.integrity());
    }

    /** New keys start at COUNT 0; keys that are in use go on, since a COUNT must not come twice under them. */
    private NasSecurityContext context(KeySet keySet, NasAlgorithms algorithms) {
        var inUse = keySet.equals(current) ? context : null;
        var nea = Nea.of(algorithms.ciphering());
        var nia = Nia.of(algorithms.integrity());
        return new NasSecurityContext(
                Role.UE,
                keySet.ngKsi(),
                derivation.knasEnc(keySet.kamf(), nea),
                derivation.knasInt(keySet.kamf(), nia),
                nea,
                nia,
                inUse == null ? NasCount.ZERO : inUse.nextToSend(),
                inUse == null ? NasCount.ZERO : inUse.nextToReceive());
    }
}
