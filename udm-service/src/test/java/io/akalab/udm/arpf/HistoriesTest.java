package io.akalab.udm.arpf;

import static io.akalab.udm.arpf.TestArpf.SUPI;
import static io.akalab.udm.arpf.TestArpf.sqnOf;
import static io.akalab.udm.arpf.TestArpf.subscription;
import static io.akalab.udm.arpf.TestArpf.vectorOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.arpf.Arpf.SynchFailure;
import io.akalab.udm.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long lives of a USIM of Annex C.2: vectors are lost, clocks jump, processes come and go, the AUTSs of long ago come again.
 * No SQN is ever made twice, and every authentication ends in acceptance after one re-synchronisation at most.
 */
@ParameterizedClass
@EnumSource
class HistoriesTest {

    private static final int IND = 5;
    private static final int STEPS = 400;

    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.H2.newUrl());
    private final SettableClock clock = new SettableClock();
    private final ModelUsim usim = new ModelUsim(IND);
    private final Set<Sqn> used = new HashSet<>();
    private final List<SynchFailure> failures = new ArrayList<>();
    private final SqnScheme scheme;

    HistoriesTest(SqnScheme scheme) {
        this.scheme = scheme;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void repeatNoSqnAndEndInAcceptance(long seed) {
        var random = new Random(seed);
        var first = process(random);
        first.subscriptions.put(subscription(SUPI, scheme));
        var processes = new ArrayList<>(List.of(first, process(random)));
        for (int step = 0; step < STEPS; step++) {
            var process = processes.get(random.nextInt(2));
            switch (random.nextInt(12)) {
                case 0 -> use(process.vector(SUPI));
                case 1 -> clock.move(Duration.ofSeconds(random.nextInt(-5_000, 20_000)));
                case 2 -> clock.move(Duration.ofDays(random.nextInt(-400, 800)));
                case 3 -> processes.set(random.nextInt(2), process(random));
                case 4 -> usim.acceptElsewhere(usim.sqnMs().seq(IND) + random.nextInt(4_000), random.nextInt(32));
                case 5 -> replay(process, random);
                case 6 -> forge(process, random);
                case 7 -> process.subscriptions.put(subscription(SUPI, changed(random)));
                default -> authenticate(process);
            }
        }
        assertThat(used).hasSizeGreaterThan(STEPS / 3);
        assertThat(failures).isNotEmpty();
    }

    private void authenticate(TestArpf process) {
        var vector = process.vector(SUPI);
        use(vector);
        usim.check(vector).ifPresent(auts -> {
            var failure = new SynchFailure(vector.rand(), auts);
            failures.add(failure);
            var fresh = vectorOf(process.ask(SUPI, failure));
            use(fresh);
            assertThat(usim.check(fresh))
                    .as("the answer to %s by a USIM at %s", sqnOf(fresh), usim.sqnMs())
                    .isEmpty();
        });
    }

    /** One of long ago may show a USIM that is out of reach by now. */
    private void replay(TestArpf process, Random random) {
        if (failures.isEmpty()) {
            return;
        }
        var latest = process.vector(SUPI);
        use(latest);
        if (process.ask(SUPI, failures.get(random.nextInt(failures.size())))
                instanceof VectorOutcome.Issued(HeAv vector)) {
            use(vector);
            assertThat(sqnOf(vector).seq(IND)).isGreaterThan(sqnOf(latest).seq(IND));
        } else {
            var next = process.vector(SUPI);
            use(next);
            assertThat(sqnOf(next).seq(IND)).isGreaterThan(sqnOf(latest).seq(IND));
        }
    }

    private void forge(TestArpf process, Random random) {
        var vector = process.vector(SUPI);
        use(vector);
        var auts = usim.auts(vector.rand()).octets().toArray();
        auts[random.nextInt(auts.length)] ^= (byte) (1 << random.nextInt(8));
        var before = process.subscriptions.find(SUPI);
        assertThat(process.ask(SUPI, new SynchFailure(vector.rand(), Auts.of(Octets.of(auts)))))
                .isInstanceOf(VectorOutcome.ResynchronizationRefused.class);
        assertThat(process.subscriptions.find(SUPI)).isEqualTo(before);
    }

    /** The scheme under test every other time. */
    private SqnScheme changed(Random random) {
        return random.nextBoolean() ? scheme : List.of(SqnScheme.values()).get(random.nextInt(3));
    }

    private void use(HeAv vector) {
        assertThat(used.add(sqnOf(vector)))
                .as("an SQN of its own: %s", sqnOf(vector))
                .isTrue();
    }

    private TestArpf process(Random random) {
        return new TestArpf(database, 1 + random.nextInt(8), clock, "0-65535");
    }
}
