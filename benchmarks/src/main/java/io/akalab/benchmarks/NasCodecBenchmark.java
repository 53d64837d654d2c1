package io.akalab.benchmarks;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.security.NasCount;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.Role;
import io.akalab.nas.security.Unprotected;
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

/** What it costs to decode and encode a NAS message, and to take the protection of NEA2 and NIA2 off one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NasCodecBenchmark {

    private static final int UES = 256;

    private final GmmMessage accept = message(Frames.REGISTRATION_ACCEPT);
    private final KnasEnc[] ciphering = new KnasEnc[UES];
    private final KnasInt[] integrity = new KnasInt[UES];
    private final Octets[] received = new Octets[UES];
    private int next;

    /** Each UE has sent one message. */
    public NasCodecBenchmark() {
        var random = new SplittableRandom(1);
        for (int ue = 0; ue < UES; ue++) {
            ciphering[ue] = KnasEnc.of(Subscribers.octets(random, 16));
            integrity[ue] = KnasInt.of(Subscribers.octets(random, 16));
            received[ue] =
                    context(Role.UE, ue).protect(SecurityHeaderType.INTEGRITY_CIPHERED, Frames.REGISTRATION_REQUEST);
        }
    }

    /** A Registration Request with a concealed SUCI. */
    @Benchmark
    public Decoded decodeRegistrationRequest() {
        return GmmMessage.decode(Frames.REGISTRATION_REQUEST);
    }

    /** A Registration Accept with a 5G-GUTI. */
    @Benchmark
    public Decoded decodeRegistrationAccept() {
        return GmmMessage.decode(Frames.REGISTRATION_ACCEPT);
    }

    /** The same, the other way. */
    @Benchmark
    public Octets encodeRegistrationAccept() {
        return accept.encode();
    }

    /** The MAC is verified and 74 octets are deciphered, each time for another UE. */
    @Benchmark
    public Unprotected unprotect() {
        int ue = ++next % UES;
        return context(Role.NETWORK, ue).unprotect(received[ue]);
    }

    private NasSecurityContext context(Role role, int ue) {
        return new NasSecurityContext(
                role,
                NgKsi.ofNative(0),
                ciphering[ue],
                integrity[ue],
                Nea.NEA2,
                Nia.NIA2,
                NasCount.ZERO,
                NasCount.ZERO);
    }

    private static GmmMessage message(Octets octets) {
        return switch (GmmMessage.decode(octets)) {
            case Decoded.Message(var message) -> message;
            case Decoded.Refused _, Decoded.Ignored _ -> throw new IllegalStateException("it must decode");
        };
    }
}
