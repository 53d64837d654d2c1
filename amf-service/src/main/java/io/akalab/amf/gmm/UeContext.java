package io.akalab.amf.gmm;

import io.akalab.amf.n2.RanConnection;
import io.akalab.amf.udm.HomeRegistration;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Supi;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.UeSecurityCapability;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A UE as the AMF knows it. Everything but the lock is touched only by whoever holds the lock. */
final class UeContext {

    private final ReentrantLock lock = new ReentrantLock();
    private final RunningTimers timers = new RunningTimers();
    private long amfUeNgapId;
    private @Nullable RanConnection ran;
    private boolean gnbHasContext;
    private boolean releasing;
    private boolean removed;
    private GmmState state = GmmState.DEREGISTERED;
    private Instant lastHeard;
    private @Nullable Supi supi;
    private @Nullable Guti guti;
    private @Nullable Guti formerGuti;
    private @Nullable UeSecurity security;
    private @Nullable RegistrationAttempt attempt;
    private @Nullable UeContext superseded;
    private @Nullable String reason;
    private volatile @Nullable Identity identity;
    private volatile @Nullable HomeRegistration home;

    /** What others may know of a UE without its lock: whom its 5G-GUTI stands for, and what it can do. */
    record Identity(Supi supi, NgKsi ngKsi, UeSecurityCapability capability) {}

    UeContext(long amfUeNgapId, RanConnection ran, Instant now) {
        this.amfUeNgapId = amfUeNgapId;
        this.ran = ran;
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
        timers.stopAll();
        gnbHasContext = false;
        releasing = false;
    }

    /** CM-IDLE (TS 23.501 clause 5.3.3.2). */
    void detach() {
        ran = null;
        timers.stopAll();
        gnbHasContext = false;
        releasing = false;
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

    /** Takes a security context into use in place of the one before. */
    void security(UeSecurity taken) {
        if (security != null) {
            security.wipe();
        }
        security = taken;
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
        if (attempt != null) {
            attempt.abandon();
            attempt = null;
        }
    }

    /** Whether the UE was accepted once and is still known: RM-REGISTERED. */
    boolean isRegistered() {
        return guti != null && state != GmmState.DEREGISTERED;
    }

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
        if (security != null) {
            security.wipe();
            security = null;
        }
    }
}
