package io.akalab.benchmarks;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.suci.Deconcealment;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import io.akalab.crypto.suci.HomeNetworkKeys;
import io.akalab.crypto.suci.SuciConcealer;
import io.akalab.crypto.suci.SuciDeconcealer;
import java.security.Provider;
import java.security.Security;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.conscrypt.Conscrypt;
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

/**
 * What it costs the UDM to reveal a SUPI, for each provider of the curves, each time of another SUCI. To compare with
 * {@code openssl speed ecdhx25519 ecdhp256}, which measures the agreement alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SuciBenchmark {

    private static final int SUCIS = 64;

    @Param({"Conscrypt", "BouncyCastle", "JDK"})
    public String provider = "";

    @Param({"A", "B"})
    public EciesProfile profile = EciesProfile.A;

    private final Suci[] sucis = new Suci[SUCIS];
    private SuciDeconcealer deconcealer = new SuciDeconcealer(new HomeNetworkKeys());
    private int next;

    @Setup
    public void conceal() {
        var pair = HomeNetworkKeyPair.generate(1, profile);
        var concealer = new SuciConcealer();
        for (int i = 0; i < SUCIS; i++) {
            sucis[i] = concealer.conceal(new Imsi("9997000000000" + (10 + i)), 2, "0", pair.publicKey());
        }
        deconcealer = new SuciDeconcealer(HomeNetworkKeys.of(pair), provider());
    }

    @Benchmark
    public Deconcealment deconceal() {
        return deconcealer.deconceal(sucis[++next % SUCIS]);
    }

    private Provider provider() {
        return switch (provider) {
            case "Conscrypt" -> Conscrypt.newProvider();
            case "BouncyCastle" -> new BouncyCastleProvider();
            default -> Objects.requireNonNull(Security.getProvider("SunEC"));
        };
    }
}
