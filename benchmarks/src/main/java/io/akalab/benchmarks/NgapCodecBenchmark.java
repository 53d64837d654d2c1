package io.akalab.benchmarks;

import io.akalab.crypto.Octets;
import io.akalab.ngap.message.Decoded;
import io.akalab.ngap.message.NgapMessage;
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

/** What it costs to decode and encode an NGAP message, the NAS PDU within it untouched. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NgapCodecBenchmark {

    private final NgapMessage initialUeMessage = message(Frames.INITIAL_UE_MESSAGE);
    private final NgapMessage contextSetup = message(Frames.INITIAL_CONTEXT_SETUP_REQUEST);

    /** Five elements, of which one is a location. */
    @Benchmark
    public Decoded decodeInitialUeMessage() {
        return NgapMessage.decode(Frames.INITIAL_UE_MESSAGE);
    }

    /** The same, the other way. */
    @Benchmark
    public Octets encodeInitialUeMessage() {
        return initialUeMessage.encode();
    }

    /** Nine elements. */
    @Benchmark
    public Decoded decodeInitialContextSetupRequest() {
        return NgapMessage.decode(Frames.INITIAL_CONTEXT_SETUP_REQUEST);
    }

    /** The same, the other way. */
    @Benchmark
    public Octets encodeInitialContextSetupRequest() {
        return contextSetup.encode();
    }

    private static NgapMessage message(Octets octets) {
        if (NgapMessage.decode(octets) instanceof Decoded.Message decoded) {
            return decoded.message();
        }
        throw new IllegalStateException("it must decode");
    }
}
