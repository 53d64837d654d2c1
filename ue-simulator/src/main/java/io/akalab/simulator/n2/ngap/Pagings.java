package io.akalab.simulator.n2.ngap;

import io.akalab.crypto.identity.Guti;
import io.akalab.ngap.element.FiveGSTmsi;
import io.akalab.simulator.n2.N2LinkException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Who is paged in the gNB's cell (TS 38.413 clause 8.5.1). Threads may share it. */
final class Pagings {

    /** Of how many UEs that nobody plays a paging is remembered. */
    private static final int MOST = 65_536;

    private final ConcurrentHashMap<FiveGSTmsi, CompletableFuture<Void>> paged = new ConcurrentHashMap<>();

    static FiveGSTmsi tmsi(Guti guti) {
        return new FiveGSTmsi(guti.amfSetId(), guti.amfPointer(), guti.tmsi());
    }

    void page(FiveGSTmsi tmsi) {
        if (paged.size() < MOST || paged.containsKey(tmsi)) {
            paged.computeIfAbsent(tmsi, _ -> new CompletableFuture<>()).complete(null);
        }
    }

    /** Forgets pagings of a UE, which has come by now. */
    void answered(Guti guti) {
        paged.remove(tmsi(guti));
    }

    /** Whether the UE is paged within {@code wait}; the paging is used up by that. */
    boolean await(Guti guti, Duration wait) {
        var tmsi = tmsi(guti);
        var paging = paged.computeIfAbsent(tmsi, _ -> new CompletableFuture<>());
        try {
            paging.get(wait.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new N2LinkException(Transactions.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new N2LinkException("interrupted while the AMF was to page", e);
        } finally {
            paged.remove(tmsi, paging);
        }
    }

    /** Nobody is going to page any more. */
    void end(String reason) {
        paged.values().forEach(paging -> paging.completeExceptionally(new N2LinkException(reason)));
        paged.clear();
    }
}
