package io.akalab.amf.gmm;

import io.akalab.amf.n2.RanConnection;
import io.akalab.amf.udm.HomeRegistration;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Supi;
import io.akalab.nas.element.MobileIdentity;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The UEs that the AMF knows: by association, by SUPI and by 5G-GUTI, and never more than the limit. */
final class UeContexts {

    private final Map<Long, UeContext> byAmfUeNgapId = new ConcurrentHashMap<>();
    private final Map<Supi, UeContext> bySupi = new ConcurrentHashMap<>();
    private final Map<Supi, UeContext> unprotected = new ConcurrentHashMap<>();
    private final Map<Guti, UeContext> byGuti = new ConcurrentHashMap<>();
    private final Map<String, UeContext> byCallback = new ConcurrentHashMap<>();
    private final Set<UeContext> all = ConcurrentHashMap.newKeySet();
    private final Set<UeContext> retired = Collections.synchronizedSet(new LinkedHashSet<>());
    private final AtomicInteger count = new AtomicInteger();
    private final int limit;
    private final GutiSource gutis;
    private final Consumer<HomeRegistration> farewell;
    private final UeMemory memory;
    private final Clock clock;

    /**
     * Knows nobody yet.
     *
     * @param farewell what is to be done about a UE that was registered at the UDM and is forgotten
     * @param memory what outlives the AMF
     */
    UeContexts(int limit, GutiSource gutis, Consumer<HomeRegistration> farewell, UeMemory memory, Clock clock) {
        this.limit = limit;
        this.gutis = gutis;
        this.farewell = farewell;
        this.memory = memory;
        this.clock = clock;
    }

    /** A new context with an AMF UE NGAP ID of its own, above 0; nothing if there are as many as there may be. */
    Optional<UeContext> open(RanConnection ran) {
        if (count.incrementAndGet() > limit && !forgetsRetired()) {
            count.decrementAndGet();
            return Optional.empty();
        }
        var ue = new UeContext(clock.instant());
        all.add(ue);
        connect(ue, ran);
        return Optional.of(ue);
    }

    /** Room is made by whoever has gone longest ago. */
    private boolean forgetsRetired() {
        while (true) {
            var oldest = oldestRetired();
            if (oldest.isEmpty()) {
                return false;
            }
            var gone = exclusively(oldest.get(), ue -> {
                boolean isIdle = !ue.isConnected() && !ue.isRegistered();
                if (isIdle) {
                    remove(ue);
                }
                return isIdle;
            });
            if (gone.orElse(false)) {
                return true;
            }
        }
    }

    private Optional<UeContext> oldestRetired() {
        synchronized (retired) {
            var oldest = retired.stream().findFirst();
            oldest.ifPresent(retired::remove);
            return oldest;
        }
    }

    /** Knows the UEs again that an AMF before this one has kept. Nobody else is at work yet. */
    void restore() {
        memory.forEach(record -> {
            if (count.incrementAndGet() > limit) {
                count.decrementAndGet();
                return;
            }
            var ue = new UeContext(clock.instant());
            memory.restore(ue, record);
            all.add(ue);
            if (!record.registered()) {
                retired.add(ue);
            }
            bySupi.put(record.supi(), ue);
            byGuti.put(record.guti(), ue);
            if (record.formerGuti() != null) {
                byGuti.put(record.formerGuti(), ue);
            }
            ue.home().ifPresent(home -> byCallback.put(home.callbackId(), ue));
        });
    }

    Optional<UeContext> find(long amfUeNgapId) {
        return Optional.ofNullable(byAmfUeNgapId.get(amfUeNgapId));
    }

    /** The UE of a SUPI: the one whose messages have a MAC, if there is one. */
    Optional<UeContext> find(Supi supi) {
        return Optional.ofNullable(bySupi.get(supi)).or(() -> Optional.ofNullable(unprotected.get(supi)));
    }

    /** The UE of a 5G-S-TMSI, or of a 5G-GUTI. */
    Optional<UeContext> find(MobileIdentity identity) {
        return switch (identity) {
            case MobileIdentity.FiveGGuti(var guti) -> find(guti);
            case MobileIdentity.FiveGSTmsi sTmsi -> gutis.whole(sTmsi).flatMap(this::find);
            default -> Optional.empty();
        };
    }

    Optional<UeContext> find(Guti guti) {
        return Optional.ofNullable(byGuti.get(guti));
    }

    /** The UE that the UDM means by the name that it was given for it. */
    Optional<UeContext> findCallback(String callbackId) {
        return Optional.ofNullable(byCallback.get(callbackId));
    }

    /** Keeps what was arranged with the UDM for a UE; what another context may have of it is that one's no more. */
    void home(UeContext ue, HomeRegistration home) {
        ue.takeHome().ifPresent(before -> {
            byCallback.remove(before.callbackId(), ue);
            if (!before.supi().equals(home.supi())) {
                farewell.accept(before);
            }
        });
        ue.home(home);
        byCallback.put(home.callbackId(), ue);
    }

    /** Forgets what was arranged with the UDM, which knows that it is over. */
    void forgetHome(UeContext ue) {
        ue.takeHome().ifPresent(home -> byCallback.remove(home.callbackId(), ue));
    }

    Collection<UeContext> all() {
        return all;
    }

    /** How many there may be. */
    int limit() {
        return limit;
    }

    int size() {
        return count.get();
    }

    /**
     * Makes this the context of a SUPI; another that was it until now is to be superseded. One without integrity protection
     * supersedes its like alone: whoever relays a challenge to a UE could complete it, and would send that UE away.
     */
    void claim(UeContext ue, Supi supi, UeSecurity security) {
        if (!supi.equals(ue.supi())) {
            disclaim(ue);
        }
        ue.supi(supi, security);
        var claimed = security.nas().nia() == Nia.NIA0 ? unprotected : bySupi;
        var previous = claimed.put(supi, ue);
        if (previous != null && previous != ue) {
            ue.supersedes(previous);
        }
    }

    /** Gives a UE a 5G-GUTI that no other has. It answers to two at the most, this one and the one before. */
    Guti allocateGuti(UeContext ue) {
        forget(ue.takeFormerGuti());
        var guti = gutis.next();
        while (byGuti.putIfAbsent(guti, ue) != null) {
            guti = gutis.next();
        }
        ue.guti(guti);
        return guti;
    }

    /** The UE has come with that identity: whichever other 5G-GUTI it had is free. */
    void settle(UeContext ue, MobileIdentity used) {
        var current = ue.guti();
        if (current == null) {
            return;
        }
        var isCurrent = used instanceof MobileIdentity.FiveGSTmsi sTmsi
                ? sTmsi.equals(MobileIdentity.FiveGSTmsi.of(current))
                : used.equals(new MobileIdentity.FiveGGuti(current));
        forget(isCurrent ? ue.takeFormerGuti() : ue.settlesOnFormer());
    }

    void forget(@Nullable Guti guti) {
        if (guti != null) {
            byGuti.remove(guti);
        }
    }

    /** Connects a UE by a new association, which gets the identifier that is returned. */
    long attach(UeContext ue, RanConnection ran) {
        endAssociation(ue);
        retired.remove(ue);
        return connect(ue, ran);
    }

    private long connect(UeContext ue, RanConnection ran) {
        long id = gutis.nextAmfUeNgapId();
        while (byAmfUeNgapId.putIfAbsent(id, ue) != null) {
            id = gutis.nextAmfUeNgapId();
        }
        ue.attach(id, ran);
        return id;
    }

    /** The UE is at another gNB now, to which the one before has given it: that one's association ends without a word. */
    void moveTo(UeContext ue, RanConnection target) {
        var source = ue.ran();
        if (source != null) {
            source.ended(ue.amfUeNgapId());
        }
        ue.moveTo(target);
    }

    /** Ends a UE's association; the UE stays known by SUPI and 5G-GUTI. */
    void detach(UeContext ue) {
        endAssociation(ue);
        ue.detach();
    }

    /**
     * Keeps a UE that has gone, with its 5G-GUTI and its security context, for both sides go on with them when it comes again
     * (TS 33.501 clause 6.8.1.1.1). The UDM is told that it has gone.
     */
    void retire(UeContext ue) {
        leaveHome(ue);
        forget(ue.takeFormerGuti());
        memory.keep(ue);
        retired.add(ue);
    }

    /** Whether a UE would be found by its 5G-GUTI. */
    boolean knows(UeContext ue) {
        var guti = ue.guti();
        return guti != null && byGuti.get(guti) == ue;
    }

    /** Makes a UE unknown by its identities, so that only its association is left; the UDM is told. */
    void disown(UeContext ue) {
        leaveHome(ue);
        disclaim(ue);
        forget(ue.guti());
        forget(ue.takeFormerGuti());
    }

    private void leaveHome(UeContext ue) {
        ue.takeHome().ifPresent(home -> {
            if (byCallback.remove(home.callbackId(), ue)) {
                farewell.accept(home);
            }
        });
    }

    /** Forgets a UE and wipes its keys. */
    void remove(UeContext ue) {
        disown(ue);
        detach(ue);
        ue.wipe();
        ue.removed();
        retired.remove(ue);
        if (all.remove(ue)) {
            count.decrementAndGet();
        }
    }

    /** Works with a UE while nobody else does; nothing if the UE is forgotten meanwhile. */
    <T> Optional<T> exclusively(UeContext ue, Function<UeContext, T> work) {
        ue.lock().lock();
        try {
            return ue.isRemoved() ? Optional.empty() : Optional.of(work.apply(ue));
        } finally {
            ue.lock().unlock();
        }
    }

    private void disclaim(UeContext ue) {
        var supi = ue.supi();
        if (supi != null) {
            bySupi.computeIfPresent(supi, (_, holder) -> {
                if (holder != ue) {
                    return holder;
                }
                memory.forget(supi);
                return null;
            });
            unprotected.remove(supi, ue);
        }
    }

    private void endAssociation(UeContext ue) {
        var ran = ue.ran();
        if (ran != null) {
            byAmfUeNgapId.remove(ue.amfUeNgapId());
            ran.ended(ue.amfUeNgapId());
        }
    }
}
