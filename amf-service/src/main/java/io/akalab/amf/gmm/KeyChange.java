package io.akalab.amf.gmm;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.SecurityCapabilities;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The change of AS keys on the fly (TS 33.501 clauses 6.9.4.2 and 6.9.6): a gNB that has a UE's context gets a K<sub>gNB</sub> of the
 * K<sub>AMF</sub> that was taken into use meanwhile. Until the gNB has confirmed it, what it is told about keys comes from the
 * K<sub>AMF</sub> before (clause 6.9.5.1).
 */
final class KeyChange {

    private static final Logger log = LoggerFactory.getLogger(KeyChange.class);

    private final NasSender sender;
    private final GmmTrace trace;

    KeyChange(NasSender sender, GmmTrace trace) {
        this.sender = sender;
        this.trace = trace;
    }

    /**
     * Gives the gNB a new K<sub>gNB</sub>, if the one that it has is not of the security context in use. It comes from the uplink COUNT of
     * the last message, which is the Security Mode Complete, and {NH, NCC} begin anew with it.
     */
    void follow(UeContext ue) {
        var security = ue.security();
        var before = ue.gnbSecurity();
        if (security == null || before == null || !ue.gnbHasContext() || !ue.gnbHasOldKeys()) {
            return;
        }
        var derivation = trace.derivation(ue);
        var kgnb = derivation.kgnb(
                security.kamf(), security.nas().lastUplink().orElseThrow().value());
        security.giveAsKeys(kgnb, NextHop.first(derivation, security.kamf(), kgnb));
        sender.modifyContext(ue, new Downlink.ContextModification(kgnb, changed(before, security)));
    }

    /** The UE came to another gNB before the one that was told had confirmed: the other one is told the same. */
    void repeat(UeContext ue) {
        var security = ue.security();
        var before = ue.gnbSecurity();
        if (security != null && before != null && security.kgnb() != null && ue.gnbHasOldKeys()) {
            sender.modifyContext(ue, new Downlink.ContextModification(security.kgnb(), changed(before, security)));
        }
    }

    /** What the UE can do, where the gNB knows it otherwise: it chooses the algorithms of the radio (TS 33.501 clause 6.7.3). */
    private static @Nullable SecurityCapabilities changed(UeSecurity before, UeSecurity now) {
        return before.capability().equals(now.capability()) ? null : ContextSetup.toNgap(now.capability());
    }

    /** The gNB has changed the keys. */
    void confirmed(UeContext ue) {
        if (ue.gnbHasOldKeys()) {
            log.debug("UE {}: the gNB has the new keys", ue.amfUeNgapId());
            ue.gnbHasNewKeys();
        }
    }
}
