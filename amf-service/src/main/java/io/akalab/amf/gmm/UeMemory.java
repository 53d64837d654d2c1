package io.akalab.amf.gmm;

import io.akalab.amf.storage.UeRecord;
import io.akalab.amf.storage.UeStore;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.security.NasCount;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.Role;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What outlives the AMF of a UE that is registered, or has gone and may come again. It is written before the UE gets a 5G-GUTI, and from then on whenever a message of the UE was
 * verified, before that has effect: whatever happens to the AMF, no uplink COUNT is accepted twice. Downlink COUNTs are written ahead in
 * blocks, of which an AMF that comes back leaves the rest out: none is used twice, and a UE that expects a lower one takes it (TS 24.501
 * clause 4.4.3.1 has it estimate the overflow, so that it follows 255 at the most).
 */
final class UeMemory {

    /** Downlink COUNTs that are written ahead. A UE that is never asked for anything uses one or two in a registration. */
    static final int DOWNLINK_BLOCK = 32;

    private static final int LAST_COUNT = (1 << 24) - 1;

    private final UeStore store;
    private final Clock clock;

    UeMemory(UeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Writes down a UE that can be known again by its 5G-GUTI. Without integrity protection there is no knowing it again. */
    void keep(UeContext ue) {
        var security = ue.security();
        var supi = ue.supi();
        var guti = ue.guti();
        if (!store.keeps()
                || security == null
                || supi == null
                || guti == null
                || security.nas().nia() == Nia.NIA0) {
            return;
        }
        var attempt = ue.attempt();
        if (attempt != null && attempt.pei() != null) {
            ue.pei(attempt.pei());
        }
        int reserved = Math.min(security.nas().nextToSend().value() + DOWNLINK_BLOCK, LAST_COUNT);
        security.keptBy(() -> keep(ue), reserved);
        store.put(new UeRecord(
                supi,
                ue.isRegistered(),
                guti,
                ue.formerGuti(),
                security.nas().ngKsi(),
                security.capability(),
                of(security, reserved),
                ue.allowedNssai(),
                ue.pei(),
                ue.home().orElse(null)));
    }

    void forget(Supi supi) {
        store.remove(supi);
    }

    /** Tells of each UE that was kept. */
    void forEach(Consumer<UeRecord> taken) {
        store.forEach(taken);
    }

    /** Puts into an empty context what was kept. */
    void restore(UeContext ue, UeRecord kept) {
        var security = kept.security() == null ? null : of(kept, kept.security());
        ue.restore(
                new UeContext.Identity(kept.supi(), kept.ngKsi(), kept.capability()),
                kept.guti(),
                kept.formerGuti(),
                security,
                kept.registered());
        ue.allowedNssai(kept.allowedNssai());
        ue.pei(kept.pei());
        if (kept.home() != null) {
            ue.home(kept.home());
        }
        if (security != null) {
            security.keptBy(() -> keep(ue), security.nas().nextToSend().value());
        }
    }

    private UeRecord.Security of(UeSecurity security, int reserved) {
        var nas = security.nas();
        return new UeRecord.Security(
                security.kamf(),
                nas.nea(),
                nas.nia(),
                nas.nextToReceive().value(),
                reserved,
                Objects.requireNonNullElseGet(security.authenticatedAt(), clock::instant),
                security.registrations());
    }

    private static @Nullable UeSecurity of(UeRecord kept, UeRecord.Security security) {
        var derivation = KeyDerivation.unobserved();
        var nas = new NasSecurityContext(
                Role.NETWORK,
                kept.ngKsi(),
                derivation.knasEnc(security.kamf(), security.nea()),
                derivation.knasInt(security.kamf(), security.nia()),
                security.nea(),
                security.nia(),
                new NasCount(security.downlink()),
                new NasCount(security.uplink()));
        var restored = new UeSecurity(security.kamf(), null, kept.capability(), nas);
        restored.authenticatedAt(security.authenticatedAt());
        restored.registrations(security.registrations());
        return restored;
    }
}
