package io.akalab.benchmarks;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.CountInput;
import io.akalab.crypto.algorithms.Direction;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import java.util.SplittableRandom;
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

/** What it costs to protect a NAS message of 60 octets with NEA2 and NIA2, each time for another UE. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NasProtectionBenchmark {

    private static final int UES = 256;

    private final KnasEnc[] ciphering = new KnasEnc[UES];
    private final KnasInt[] integrity = new KnasInt[UES];
    private final byte[] message = new byte[60];
    private int next;

    public NasProtectionBenchmark() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < UES; i++) {
            ciphering[i] = KnasEnc.of(Subscribers.octets(random, 16));
            integrity[i] = KnasInt.of(Subscribers.octets(random, 16));
        }
    }

    /** Ciphering, then the MAC over the ciphertext. */
    @Benchmark
    public Octets protect() {
        int ue = ++next % UES;
        var input = input();
        return Nia.NIA2.mac(integrity[ue], input, Nea.NEA2.crypt(ciphering[ue], input, message));
    }

    /** The part that ciphers. */
    @Benchmark
    public byte[] partNea2() {
        return Nea.NEA2.crypt(ciphering[++next % UES], input(), message);
    }

    /** The part that makes the MAC. */
    @Benchmark
    public Octets partNia2() {
        return Nia.NIA2.mac(integrity[++next % UES], input(), message);
    }

    private CountInput input() {
        return new CountInput(next & 0xFFFFFF, 1, Direction.DOWNLINK);
    }
}
