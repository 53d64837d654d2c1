package io.akalab.benchmarks;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.HeAvGenerator;
import io.akalab.crypto.aka.SecureRandSource;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Supi;
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
import org.openjdk.jmh.infra.Blackhole;

/** What the home and the serving network derive together for one registration, from RAND to K_gNB. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LadderBenchmark {

    private static final Supi SUPI = new Imsi("999700000000001");
    private static final Octets ABBA = Octets.of((byte) 0, (byte) 0);

    private final HeAvGenerator generator = new HeAvGenerator(SecureRandSource.ofPlatform());
    private final Subscribers subscribers = new Subscribers();
    private final KeyDerivation derivation = KeyDerivation.unobserved();

    /** 5G HE AV, HXRES*, K_SEAF, K_AMF, K_NASenc, K_NASint, K_gNB. */
    @Benchmark
    public void ladder(Blackhole sink) {
        var av = generator.generate(subscribers.next(), subscribers.sqn(), Subscribers.AMF, Subscribers.SNN);
        sink.consume(derivation.hresStar(av.rand(), av.xresStar()));
        try (var kausf = av.kausf();
                var kseaf = derivation.kseaf(kausf, Subscribers.SNN);
                var kamf = derivation.kamf(kseaf, SUPI, ABBA)) {
            sink.consume(derivation.knasEnc(kamf, Nea.NEA2));
            sink.consume(derivation.knasInt(kamf, Nia.NIA2));
            sink.consume(derivation.kgnb(kamf, 0));
        }
    }
}
