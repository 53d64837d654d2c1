package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.security.NasCount;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.Unprotected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The security contexts of a UE: the current one, and the keys that the next Security Mode Command takes into use. */
final class UeSecurity {

    private final Misconduct misconduct;
    private @Nullable KeySet pending;
    private @Nullable KeySet current;
    private @Nullable NasSecurityContext context;
    private @Nullable NasCount requestCount;
    private boolean secureExchange;

    UeSecurity(Misconduct misconduct) {
        this.misconduct = misconduct;
    }

    /** Whether plain messages from the network don't count any more (TS 24.501 clause 4.4.4.2). */
    boolean secureExchange() {
        return secureExchange;
    }

    /** A new connection starts without a secure exchange. */
    void connectionReleased() {
        secureExchange = false;
    }

    /** Notes the uplink COUNT of a Registration Request under the current context. */
    void requestedAt(NasCount uplinkCount) {
        requestCount = uplinkCount;
    }

    /** The COUNT that K<sub>AMF</sub>' is made with: that of the last Registration Request under this context (TS 33.501 clause A.13). */
    Optional<NasCount> requestCount() {
        return Optional.ofNullable(requestCount);
    }

    void keep(KeySet keySet) {
        pending = keySet;
    }

    void dropPending() {
        pending = null;
    }

    /** Whether there are keys under this ngKSI that the next Security Mode Command may take into use. */
    boolean isPending(NgKsi ngKsi) {
        return pending != null && pending.ngKsi().equals(ngKsi);
    }

    Optional<KeySet> current() {
        return Optional.ofNullable(current);
    }

    /** The current context, if it has COUNTs left; without them it is gone (TS 24.501 clause 4.4.3.1). */
    Optional<NasSecurityContext> usableContext() {
        if (context != null && context.nextToSend().isLast()) {
            discard();
        }
        return context();
    }

    Optional<NasSecurityContext> context() {
        return Optional.ofNullable(context);
    }

    /** The context of the keys if they are in use. */
    Optional<NasSecurityContext> contextOf(KeySet keySet) {
        return keySet.equals(current) ? context() : Optional.empty();
    }

    NgKsi ngKsi() {
        return current == null ? NgKsi.NO_KEY : current.ngKsi();
    }

    /** Whether a challenge may not use this ngKSI (TS 24.501 clauses 5.4.1.2.4.6 and 5.4.1.3.6). */
    boolean inUse(NgKsi ngKsi) {
        return current != null && current.ngKsi().equals(ngKsi);
    }

    /** The keys of an ngKSI, those that are not in use yet first. */
    Optional<KeySet> keySetOf(NgKsi ngKsi) {
        return isPending(ngKsi)
                ? Optional.ofNullable(pending)
                : current().filter(keySet -> keySet.ngKsi().equals(ngKsi));
    }

    /** Puts a context in the place of the one in use. */
    void takeIntoUse(KeySet keySet, NasSecurityContext next) {
        current = keySet;
        pending = null;
        context = next;
        requestCount = null;
        secureExchange = true;
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

    /** A message as it is sent in a running exchange: plain before the exchange is secure, ciphered after. */
    NasPdu protect(GmmMessage message) {
        return secureExchange ? protect(SecurityHeaderType.INTEGRITY_CIPHERED, message) : NasPdu.plain(message);
    }

    /** A message protected under the current context, or plain where there is none. */
    NasPdu protect(SecurityHeaderType type, GmmMessage message) {
        return context == null
                ? NasPdu.plain(message)
                : new NasPdu(type, message, misconduct.protect(context, type, message.encode()), "");
    }
}
