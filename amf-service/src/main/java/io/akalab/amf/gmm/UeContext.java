package io.akalab.amf.gmm;

import io.akalab.amf.n2.RanConnection;
import io.akalab.amf.n2.Slice;
import io.akalab.amf.udm.HomeRegistration;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Supi;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.UeSecurityCapability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A UE as the AMF knows it. Everything but the lock is touched only by whoever holds the lock. */
final class UeContext {

    private final ReentrantLock lock = new ReentrantLock();
    private final RunningTimers timers = new RunningTimers();
    private final Whereabouts whereabouts = new Whereabouts();
    private final NetworkWishes wishes = new NetworkWishes();
    private long amfUeNgapId;
    private @Nullable RanConnection ran;
    private boolean gnbHasContext;
    private boolean releasing;
    private boolean removed;
    private boolean registered;
    private GmmState state = GmmState.DEREGISTERED;
    private Instant lastHeard;
    private @Nullable Supi supi;
    private @Nullable Guti guti;
    private @Nullable Guti formerGuti;
    private @Nullable UeSecurity security;
    private @Nullable PendingUpdate update;
    private @Nullable UeSecurity gnbSecurity;
    private List<Slice> allowedNssai = List.of();
    private @Nullable String pei;
    private @Nullable RegistrationAttempt attempt;
    private @Nullable UeContext superseded;
    private @Nullable String reason;
    private volatile @Nullable Identity identity;
    private volatile @Nullable HomeRegistration home;

    /** What others may know of a UE without its lock: whom its 5G-GUTI stands for, and what it can do. */
    record Identity(Supi supi, NgKsi ngKsi, UeSecurityCapability capability) {}

    /** A UE that is idle. */
    UeContext(Instant now) {
        this.lastHeard = now;
    }

    ReentrantLock lock() {
        return lock;
    }

    /** The NAS timers that run for the UE; {@link NasTimers} starts them. */
    RunningTimers timers() {
        return timers;
    }

    long amfUeNgapId() {
        return amfUeNgapId;
    }

    /** The way to the gNB, or null while the UE is idle. */
    @Nullable RanConnection ran() {
        return ran;
    }

    boolean isConnected() {
        return ran != null;
    }

    /** Connects the UE by another association. */
    void attach(long newAmfUeNgapId, RanConnection newRan) {
        amfUeNgapId = newAmfUeNgapId;
        ran = newRan;
        gnbIsGone();
    }

    /** The UE's gNB is another one now, which has the UE's context from the one before: everything goes on. */
    void moveTo(RanConnection target) {
        ran = target;
    }

    /** CM-IDLE (TS 23.501 clause 5.3.3.2). */
    void detach() {
        ran = null;
        update = null;
        gnbIsGone();
    }

    private void gnbIsGone() {
        timers.stopAll();
        gnbHasContext = false;
        releasing = false;
        gnbHasNewKeys();
    }

    boolean gnbHasContext() {
        return gnbHasContext;
    }

    void givesContextToGnb() {
        gnbHasContext = true;
    }

    /** Whether the gNB was told to release the UE. */
    boolean isReleasing() {
        return releasing;
    }

    void releases() {
        timers.stopAll();
        releasing = true;
    }

    /** Whether the AMF has forgotten the UE while somebody waited for the lock. */
    boolean isRemoved() {
        return removed;
    }

    void removed() {
        timers.stopAll();
        removed = true;
    }

    GmmState state() {
        return state;
    }

    void state(GmmState next) {
        state = next;
        registered &= next != GmmState.DEREGISTERED;
    }

    void heardAt(Instant now) {
        lastHeard = now;
    }

    boolean silentFor(Duration duration, Instant now) {
        return lastHeard.plus(duration).isBefore(now);
    }

    @Nullable Supi supi() {
        return supi;
    }

    /** Binds the UE to the SUPI that its security context was made for. */
    void supi(Supi authenticated, UeSecurity made) {
        supi = authenticated;
        identity = new Identity(authenticated, made.nas().ngKsi(), made.capability());
    }

    @Nullable Guti guti() {
        return guti;
    }

    /** Gives the UE a new 5G-GUTI; the one before is good until the UE has confirmed the new one. */
    void guti(Guti allocated) {
        formerGuti = guti;
        guti = allocated;
        registered = true;
    }

    /**
     * The UE has come with the 5G-GUTI that it had before: the new one never reached it.
     *
     * @return the one that nobody uses
     */
    @Nullable Guti settlesOnFormer() {
        var former = takeFormerGuti();
        if (former == null) {
            return null;
        }
        var unused = guti;
        guti = former;
        return unused;
    }

    /** The 5G-GUTI that the new one replaces; asking takes it. */
    @Nullable Guti takeFormerGuti() {
        var former = formerGuti;
        formerGuti = null;
        return former;
    }

    /** The security context in use. */
    @Nullable UeSecurity security() {
        return security;
    }

    /**
     * Takes a security context into use in place of the one before. A gNB goes on with the AS keys of that until it has confirmed new
     * ones.
     */
    void security(UeSecurity taken) {
        if (security != null) {
            if (gnbHasContext && gnbSecurity == null) {
                gnbSecurity = security;
            } else {
                security.wipe();
            }
        }
        security = taken;
    }

    /** The security context that the gNB's keys come from: the one in use, or the one before until a change is confirmed. */
    @Nullable UeSecurity gnbSecurity() {
        return gnbSecurity == null ? security : gnbSecurity;
    }

    /** Whether the gNB's keys come from another security context than the one in use. */
    boolean gnbHasOldKeys() {
        return gnbSecurity != null;
    }

    /** The gNB has the keys of the security context in use; those before are wiped. */
    void gnbHasNewKeys() {
        if (gnbSecurity != null) {
            gnbSecurity.wipe();
            gnbSecurity = null;
        }
    }

    /** What the network wants of the UE as soon as it is there to be asked. */
    NetworkWishes wishes() {
        return wishes;
    }

    /** The slices that the UE is registered for. */
    List<Slice> allowedNssai() {
        return allowedNssai;
    }

    void allowedNssai(List<Slice> allowed) {
        allowedNssai = List.copyOf(allowed);
    }

    /** The identity of the equipment (TS 29.571 clause 5.3.2), if the UE has told it. */
    @Nullable String pei() {
        return pei;
    }

    void pei(@Nullable String told) {
        pei = told;
    }

    /** Puts back what was known of an idle UE. Without a security context it has to be authenticated. */
    void restore(
            Identity known,
            Guti itsGuti,
            @Nullable Guti itsFormerGuti,
            @Nullable UeSecurity itsSecurity,
            boolean isRegistered) {
        supi = known.supi();
        identity = known;
        guti = itsGuti;
        formerGuti = itsFormerGuti;
        security = itsSecurity;
        state = isRegistered ? GmmState.REGISTERED : GmmState.DEREGISTERED;
        registered = isRegistered;
    }

    /** The 5G-GUTI that is good until the UE has confirmed the new one. */
    @Nullable Guti formerGuti() {
        return formerGuti;
    }

    Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    /** What was arranged with the UDM; others may look without the lock. */
    Optional<HomeRegistration> home() {
        return Optional.ofNullable(home);
    }

    void home(HomeRegistration arranged) {
        home = arranged;
    }

    /** What was arranged with the UDM and has to be ended; asking takes it. */
    Optional<HomeRegistration> takeHome() {
        var taken = home;
        home = null;
        return Optional.ofNullable(taken);
    }

    @Nullable RegistrationAttempt attempt() {
        return attempt;
    }

    /** Begins a registration, in place of one that may be under way. */
    void attempt(RegistrationAttempt begun) {
        endAttempt();
        attempt = begun;
        state = GmmState.COMMON_PROCEDURE_INITIATED;
    }

    void endAttempt() {
        timers.stop(NasTimer.T3560);
        timers.stop(NasTimer.T3570);
        timers.stop(NasTimer.T3550);
        if (attempt != null) {
            attempt.abandon();
            attempt = null;
        }
    }

    /** Whether the UE was accepted and has not gone since: RM-REGISTERED. */
    boolean isRegistered() {
        return registered;
    }

    /** What gNBs have told of the UE. */
    Whereabouts whereabouts() {
        return whereabouts;
    }

    void update(@Nullable PendingUpdate sent) {
        update = sent;
    }

    /** The Configuration Update that the UE has yet to confirm; asking takes it. */
    @Nullable PendingUpdate takeUpdate() {
        var taken = update;
        update = null;
        return taken;
    }

    /**
     * A Configuration Update Command that the UE has yet to confirm.
     *
     * @param registersAnew whether the UE waits for the release of its connection to register anew
     */
    record PendingUpdate(boolean registersAnew) {}

    void supersedes(UeContext other) {
        superseded = other;
    }

    /** The context that this one replaces, to be dealt with when this one's lock is free; asking takes it. */
    @Nullable UeContext takeSuperseded() {
        var taken = superseded;
        superseded = null;
        return taken;
    }

    /** Keeps why the next message is sent, for the lab trace. */
    void reason(String why) {
        reason = why;
    }

    @Nullable String takeReason() {
        var taken = reason;
        reason = null;
        return taken;
    }

    /** Wipes all keys. */
    void wipe() {
        endAttempt();
        gnbHasNewKeys();
        if (security != null) {
            security.wipe();
            security = null;
        }
    }
}
