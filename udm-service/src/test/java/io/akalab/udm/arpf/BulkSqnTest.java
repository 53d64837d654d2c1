package io.akalab.udm.arpf;

import static io.akalab.udm.arpf.TestArpf.SUPI;
import static io.akalab.udm.arpf.TestArpf.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SQNs of subscribers who get their K back by imports, and after a range was removed, while another UDM holds a lease. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class BulkSqnTest {

    private static final int BLOCK = 16;
    private static final int IND = 5;
    private static final String OTHER_K = "00112233445566778899aabbccddeeff";
    private static final Imsi FIRST = new Imsi("999700000000000");
    private static final ImsiRange RANGE = ImsiRange.of(FIRST, 1000);

    private final TestDatabase database;
    private final TestDatabase otherDatabase;
    private final TestArpf arpf;
    private final TestArpf other;
    private final List<Sqn> used = new ArrayList<>();

    BulkSqnTest(TestDatabase.Kind kind) {
        var url = kind.newUrl();
        database = TestDatabase.open(url);
        otherDatabase = TestDatabase.open(url);
        arpf = new TestArpf(database, BLOCK);
        // It hears of nothing, and goes on with its lease.
        other = new TestArpf(otherDatabase, BLOCK);
        arpf.subscriptions.put(subscription(SUPI));
    }

    @AfterEach
    void close() {
        database.close();
        otherDatabase.close();
    }

    @Test
    void goOnWhenAnImportGivesTheFormerCardBack() {
        draw(other, 3);
        // By a PUT another card starts at 0, and how far the former one came is remembered; so is the other's by the
        // import.
        arpf.subscriptions.put(subscription(SUPI, OTHER_K, new Sqn(0), null));

        assertThat(importOne(subscription(SUPI))).containsExactly(ImportOutcome.REPLACED);

        assertThat(remembered()).isEqualTo(1);
        draw(other, 3);
        draw(arpf, 2 * BLOCK);
        assertThat(used).doesNotHaveDuplicates();
    }

    @Test
    void goOnWhenAPutGivesBackTheCardThatAnImportReplaced() {
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, Sqn.of(5000, 0, IND), null));
        draw(other, 3);
        assertThat(importOne(subscription(SUPI, OTHER_K, null, null))).containsExactly(ImportOutcome.REPLACED);
        arpf.subscriptions.put(subscription(SUPI, "ffeeddccbbaa99887766554433221100", new Sqn(0), null));

        assertThat(arpf.subscriptions.put(subscription(SUPI))).isInstanceOf(PutOutcome.Replaced.class);

        draw(other, 3);
        draw(arpf, 2 * BLOCK);
        assertThat(used).doesNotHaveDuplicates();
    }

    @Test
    void goOnWhenImportsReplaceAndReplaceBack() {
        draw(other, 3);
        importOne(subscription(SUPI, OTHER_K, null, null));
        importOne(subscription(SUPI));
        draw(other, 3);
        draw(arpf, 2 * BLOCK);
        assertThat(used).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goOnWhenTheSameCardIsImportedAfterItsRangeWasRemoved(boolean fromZero) {
        draw(arpf, 3);
        draw(other, 3);
        assertThat(arpf.subscriptions.delete(RANGE)).isEqualTo(1);

        assertThat(importOne(subscription(SUPI, TestArpf.K, fromZero ? new Sqn(0) : null, null)))
                .containsExactly(ImportOutcome.CREATED);

        assertThat(remembered()).isZero();
        draw(other, 3);
        draw(arpf, 2 * BLOCK);
        assertThat(used).doesNotHaveDuplicates();
    }

    @Test
    void goOnAfterAllThatOtherUdmsWereTold() {
        var told = granted(SUPI);
        arpf.subscriptions.delete(RANGE);
        importOne(subscription(SUPI));

        assertThat(arpf.nextSqn(SUPI).seq(IND)).isGreaterThanOrEqualTo(told.seq(IND) + SqnWindow.length(IND));
    }

    @Test
    void startANewCardAtZeroAfterItsRangeWasRemoved() {
        draw(arpf, 3);
        arpf.subscriptions.delete(RANGE);
        importOne(subscription(SUPI, OTHER_K, null, null));
        assertThat(arpf.subscriptions.find(SUPI).orElseThrow().sqn().seq()).isZero();
    }

    @Test
    void rememberNothingOfAnImportThatIsTakenBack() {
        var _ = arpf.imports.run(
                true, session -> session.write(List.of(subscription(SUPI, OTHER_K, null, null))), any -> false);
        assertThat(remembered()).isZero();
        assertThat(arpf.nextSqn(SUPI).value()).isPositive();
    }

    /** More than go in one step, and beside them IMSIs of another length and others outside. */
    @Test
    void areRememberedOfALongRangeAndOfNobodyElse() {
        var outside = List.of(subscription(new Imsi("99970000000050")), subscription(new Imsi("999700000001000")));
        outside.forEach(arpf.subscriptions::put);
        var _ = arpf.imports.run(
                false,
                session -> session.write(IntStream.range(2, 1000)
                        .mapToObj(i -> subscription(new Imsi("99970%010d".formatted(i))))
                        .toList()),
                any -> true);

        assertThat(arpf.subscriptions.delete(RANGE)).isEqualTo(999);

        assertThat(remembered()).isEqualTo(999);
        outside.forEach(one ->
                assertThat(arpf.subscriptions.find(one.supi())).as("outside").isPresent());
        assertThat(arpf.subscriptions.delete(RANGE)).isZero();
    }

    /** What somebody else holds is waited for by those who want it, and by nobody else. */
    @Test
    void areToldToOtherUdmsWhileAnImportHoldsRows() {
        var free = new Imsi("999700000000002");
        arpf.subscriptions.put(subscription(free));
        var seqs = new HashSet<Sqn>();
        var waiting = arpf.imports.run(
                true,
                session -> {
                    session.write(List.of(subscription(SUPI, OTHER_K, null, null)));
                    var read = CompletableFuture.supplyAsync(() -> granted(SUPI));
                    var written = CompletableFuture.supplyAsync(
                            () -> arpf.grants.advance(new SqnAdvance(SUPI, null, Sqn.of(100_000, 0, IND))));
                    for (int i = 0; i < 5; i++) {
                        assertThat(seqs.add(granted(free))).isTrue();
                        assertThat(arpf.grants.advance(new SqnAdvance(free, null, Sqn.of(1000L * (i + 1), 0, IND))))
                                .isEqualTo(SqnAdvance.Outcome.DONE);
                    }
                    assertThat(arpf.grants.grant(new Imsi("999700000000003"))).isEmpty();
                    assertThat(read.isDone() || written.isDone()).isFalse();
                    return read.thenCombine(written, (sqn, outcome) -> outcome);
                },
                any -> true);

        assertThat(waiting.join()).isEqualTo(SqnAdvance.Outcome.DONE);
    }

    private Sqn granted(Supi supi) {
        try (var granted = arpf.grants.grant(supi).orElseThrow()) {
            return Objects.requireNonNull(granted.sqn());
        }
    }

    private List<ImportOutcome> importOne(NewSubscription wanted) {
        return arpf.imports.run(true, session -> session.write(List.of(wanted)), any -> true);
    }

    private int remembered() {
        return Objects.requireNonNull(
                database.jdbc().queryForObject("SELECT COUNT(*) FROM former_credentials", Integer.class));
    }

    private void draw(TestArpf from, int count) {
        for (int i = 0; i < count; i++) {
            used.add(from.nextSqn(SUPI));
        }
    }
}
