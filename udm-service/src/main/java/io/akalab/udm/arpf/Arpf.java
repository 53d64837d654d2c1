package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.HeAvGenerator;
import io.akalab.crypto.aka.HomeAv;
import io.akalab.crypto.aka.Resynchronization;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the authentication vectors of subscribers (TS 33.501 clauses 5.8.3, 6.1.3.1 and 6.1.3.2). */
public final class Arpf {

    private final SqnLeases leases;
    private final HeAvGenerator generator;

    Arpf(SqnLeases leases, HeAvGenerator generator) {
        this.leases = leases;
        this.generator = generator;
    }

    /**
     * A USIM's complaint that a challenge was out of sequence.
     *
     * @param rand the RAND of that challenge, 16 octets
     */
    public record SynchFailure(Octets rand, Auts auts) {}

    /**
     * Makes a vector of the subscriber's method, after re-synchronisation where there was a failure (TS 33.102 clause 6.3.5): an AUTS with the right
     * MAC-S raises SQN to SQN_MS, where the next SQN would not be above it anyway. It never lowers SQN, so an AUTS that is
     * replayed changes nothing. The RAND is not compared with those that were sent: MAC-S covers it, and only the USIM can
     * make that.
     *
     * @param observer is told every derivation with every key in clear; null where nobody watches
     * @throws io.akalab.udm.storage.StorageUnavailableException if the database does not answer
     * @throws io.akalab.udm.storage.SealBrokenException if the stored credentials were tampered with
     */
    public VectorOutcome vector(
            Supi supi,
            ServingNetworkName snn,
            @Nullable SynchFailure failure,
            @Nullable Consumer<Derivation> observer) {
        var lease = leases.current(supi);
        if (lease == null) {
            return new VectorOutcome.UnknownSubscriber();
        }
        if (failure == null) {
            return issue(supi, lease, 0, snn, observer);
        }
        return switch (lease.algorithm().resynchronize(failure.rand(), failure.auts())) {
            case Resynchronization.MacFailure() -> new VectorOutcome.ResynchronizationRefused();
            case Resynchronization.Verified(var sqnMs) -> follow(sqnMs, supi, lease, snn, observer);
        };
    }

    /** A USIM at the last SEQ there is can accept nothing more: SQN does not follow it there. */
    private VectorOutcome follow(
            Sqn sqnMs, Supi supi, SqnLease lease, ServingNetworkName snn, @Nullable Consumer<Derivation> observer) {
        long seqMs = sqnMs.seq(lease.indLength());
        return seqMs == Sqn.maxSeq(lease.indLength())
                ? new VectorOutcome.SequenceExhausted()
                : issue(supi, lease, seqMs, snn, observer);
    }

    /** Takes a SEQ above {@code above}, with as many leases as it takes: others draw from them at the same time. */
    private VectorOutcome issue(
            Supi supi,
            SqnLease firstLease,
            long above,
            ServingNetworkName snn,
            @Nullable Consumer<Derivation> observer) {
        SqnLease lease = firstLease;
        while (lease != null) {
            long seq = lease.take(above);
            if (seq != SqnLease.NONE) {
                return new VectorOutcome.Issued(generate(lease, seq, snn, observer));
            }
            if (lease.isExhausted()) {
                return new VectorOutcome.SequenceExhausted();
            }
            lease = leases.renew(supi, lease, above);
        }
        return new VectorOutcome.UnknownSubscriber();
    }

    private HomeAv generate(SqnLease lease, long seq, ServingNetworkName snn, @Nullable Consumer<Derivation> observer) {
        var algorithm = lease.algorithm();
        var sqn = lease.sqn(seq);
        return switch (lease.method()) {
            case FIVE_G_AKA ->
                observer == null
                        ? generator.generate(algorithm, sqn, lease.amf(), snn)
                        : generator.generate(algorithm, sqn, lease.amf(), snn, observer);
            case EAP_AKA_PRIME ->
                observer == null
                        ? generator.generatePrime(algorithm, sqn, lease.amf(), snn)
                        : generator.generatePrime(algorithm, sqn, lease.amf(), snn, observer);
        };
    }
}
