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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to protect a NAS message of 60 octets with each pair of algorithms, each time for another UE. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NasProtectionBenchmark {

    private static final int UES = 256;

    /** 1 SNOW 3G, 2 AES, 3 ZUC. */
    @Param({"1", "2", "3"})
    public int identity;

    private Nea nea = Nea.NEA0;
    private Nia nia = Nia.NIA0;
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

    @Setup
    public void chooseAlgorithms() {
        nea = Nea.of(identity);
        nia = Nia.of(identity);
    }

    /** Ciphering, then the MAC over the ciphertext. */
    @Benchmark
    public Octets protect() {
        int ue = ++next % UES;
        var input = input();
        return nia.mac(integrity[ue], input, nea.crypt(ciphering[ue], input, message));
    }

    /** The part that ciphers. */
    @Benchmark
    public byte[] partNea() {
        return nea.crypt(ciphering[++next % UES], input(), message);
    }

    /** The part that makes the MAC. */
    @Benchmark
    public Octets partNia() {
        return nia.mac(integrity[++next % UES], input(), message);
    }

    private CountInput input() {
        return new CountInput(next & 0xFFFFFF, 1, Direction.DOWNLINK);
    }
}
