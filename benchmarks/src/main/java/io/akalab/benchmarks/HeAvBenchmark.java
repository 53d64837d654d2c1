package io.akalab.benchmarks;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.aka.HeAvGenerator;
import io.akalab.crypto.aka.SecureRandSource;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a 5G HE AV costs the UDM (TS 33.501 clause 6.1.3.2.0), and its parts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HeAvBenchmark {

    private final SecureRandSource rands = SecureRandSource.ofPlatform();
    private final HeAvGenerator generator = new HeAvGenerator(rands);
    private final Subscribers subscribers = new Subscribers();
    private final KeyDerivation derivation = KeyDerivation.unobserved();
    private final AkaVector vector = milenage();

    /** RAND, Milenage, XRES* and K_AUSF for a subscriber who came before, as the ARPF keeps them between two vectors. */
    @Benchmark
    public HeAv heAv() {
        return generator.generate(subscribers.next(), subscribers.sqn(), Subscribers.AMF, Subscribers.SNN);
    }

    /** The same for one who comes for the first time: with a Milenage of their own and a fresh key schedule. */
    @Benchmark
    public HeAv firstHeAv() {
        return generator.generate(subscribers.newcomer(), subscribers.sqn(), Subscribers.AMF, Subscribers.SNN);
    }

    /** The part that draws a RAND. */
    @Benchmark
    public Octets partRand() {
        return rands.next();
    }

    /** The parts that draw a RAND and run Milenage. */
    @Benchmark
    public final AkaVector milenage() {
        return subscribers.next().vector(rands.next(), subscribers.sqn(), Subscribers.AMF);
    }

    /** The part that makes XRES*. */
    @Benchmark
    public Octets partXresStar() {
        return derivation.resStar(vector.ck(), vector.ik(), Subscribers.SNN, vector.rand(), vector.res());
    }

    /** The part that makes K_AUSF. */
    @Benchmark
    public Kausf partKausf() {
        return derivation.kausf(vector.ck(), vector.ik(), Subscribers.SNN, vector.sqnXorAk());
    }
}
