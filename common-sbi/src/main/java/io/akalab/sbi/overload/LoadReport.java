package io.akalab.sbi.overload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this function tells in its answers of its load and of its overload; made once a window, not once an answer. */
public final class LoadReport {

    /** Loads within one step are the same: a header that stays costs HTTP/2 one octet. */
    private static final int STEP = 10;

    private static final Duration VALIDITY = Duration.ofSeconds(2);
    private static final double FADE = 0.9;
    private static final int WORTH_TELLING = 2;

    private final String scope;
    private final Clock clock;
    private int load = -STEP;
    private int reduction;
    private volatile @Nullable String lci;
    private volatile @Nullable String oci;
    private volatile Instant ociEnd = Instant.EPOCH;

    LoadReport(String scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
        update(0, 0);
    }

    /** 3gpp-Sbi-Lci. */
    public Optional<String> lci() {
        return Optional.ofNullable(lci);
    }

    /** 3gpp-Sbi-Oci; empty where nothing is overloaded. */
    public Optional<String> oci() {
        return oci == null || clock.instant().isAfter(ociEnd) ? Optional.empty() : Optional.ofNullable(oci);
    }

    /**
     * Takes over what a window brought.
     *
     * @param busy requests under way, in percent of the limit
     * @param refused requests refused, in percent of those that came
     */
    synchronized void update(int busy, int refused) {
        updateLoad(Math.min(100, Math.ceilDiv(busy, STEP) * STEP));
        // Peers that keep some back take the reason to refuse away: what they are asked for goes down by and by.
        updateReduction(Math.max(refused, (int) (reduction * FADE)));
    }

    private void updateLoad(int present) {
        if (present != load) {
            load = present;
            lci = new LoadControl(clock.instant(), present, scope).header();
        }
    }

    private void updateReduction(int present) {
        reduction = present < WORTH_TELLING ? 0 : present;
        if (reduction == 0) {
            oci = null;
        } else {
            var now = clock.instant();
            ociEnd = now.plus(VALIDITY);
            oci = new OverloadControl(now, VALIDITY, reduction, scope).header();
        }
    }
}
