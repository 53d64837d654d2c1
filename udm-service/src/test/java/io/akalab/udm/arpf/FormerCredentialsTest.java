package io.akalab.udm.arpf;

import static io.akalab.udm.arpf.TestArpf.SUPI;
import static io.akalab.udm.arpf.TestArpf.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribers that are deleted or get another card, and then have the same K again, while another UDM holds a lease. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class FormerCredentialsTest {

    private static final int BLOCK = 16;
    private static final String OTHER_K = "00112233445566778899aabbccddeeff";

    private final TestDatabase database;
    private final TestDatabase otherDatabase;
    private final SettableClock clock = new SettableClock();
    private final TestArpf arpf;
    private final TestArpf other;

    FormerCredentialsTest(TestDatabase.Kind kind) {
        var url = kind.newUrl();
        database = TestDatabase.open(url);
        otherDatabase = TestDatabase.open(url);
        arpf = new TestArpf(database, BLOCK, clock, "0-65535");
        other = new TestArpf(otherDatabase, BLOCK, clock, "0-65535");
        arpf.subscriptions.put(subscription(SUPI));
    }

    @AfterEach
    void close() {
        database.close();
        otherDatabase.close();
    }

    @Test
    void repeatNoSqnWhenTheSameCardIsProvisionedAfterADeletion() {
        var used = new ArrayList<Long>();
        draw(used, arpf, 3);
        draw(used, other, 3);
        assertThat(arpf.subscriptions.delete(SUPI)).isTrue();
        assertThat(arpf.subscriptions.put(subscription(SUPI))).isInstanceOf(PutOutcome.Created.class);
        // The other has not heard of it, and goes on with its lease.
        draw(used, other, 3);
        draw(used, arpf, 3 * BLOCK);
        draw(used, other, 3 * BLOCK);
        assertThat(used).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8})
    void repeatNoSqnWithAnotherLengthOfInd(int indLength) {
        var used = new ArrayList<Long>();
        draw(used, other, 3);
        arpf.subscriptions.delete(SUPI);
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, null, indLength));
        draw(used, arpf, BLOCK);
        draw(used, other, 3);
        draw(used, arpf, 2 * BLOCK);
        assertThat(used).doesNotHaveDuplicates();
    }

    @Test
    void repeatNoSqnWhenTheFormerCardComesBack() {
        var used = new ArrayList<Long>();
        draw(used, other, 3);
        arpf.subscriptions.put(subscription(SUPI, OTHER_K, new Sqn(0), null));
        assertThat(arpf.subscriptions.put(subscription(SUPI, TestArpf.K, new Sqn(0), null)))
                .isInstanceOf(PutOutcome.SqnWouldRepeat.class);
        assertThat(arpf.subscriptions.put(subscription(SUPI))).isInstanceOf(PutOutcome.Replaced.class);
        draw(used, other, 3);
        draw(used, arpf, 2 * BLOCK);
        assertThat(used).doesNotHaveDuplicates();
    }

    @Test
    void startANewCardAtSeqOne() {
        arpf.nextSqn(SUPI);
        arpf.subscriptions.delete(SUPI);
        arpf.subscriptions.put(subscription(SUPI, OTHER_K, null, null));
        assertThat(lastSeq()).isZero();
    }

    @Test
    void startOverOnlyWhenNobodyCanHoldALeaseAnyMore() {
        other.nextSqn(SUPI);
        arpf.subscriptions.delete(SUPI);
        var startingOver = subscription(SUPI, TestArpf.K, new Sqn(0), null);
        clock.move(Duration.ofSeconds(89));
        assertThat(arpf.subscriptions.put(startingOver)).isInstanceOf(PutOutcome.SqnWouldRepeat.class);
        assertThat(arpf.subscriptions.find(SUPI)).isEmpty();
        clock.move(Duration.ofSeconds(1));
        assertThat(arpf.subscriptions.put(startingOver)).isInstanceOf(PutOutcome.Created.class);
        assertThat(lastSeq()).isZero();
    }

    @Test
    void acceptAnSqnAboveTheFormerAtOnce() {
        other.nextSqn(SUPI);
        arpf.subscriptions.delete(SUPI);
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, Sqn.of(1000, 0, 5), null));
        assertThat(arpf.nextSqn(SUPI).seq(5)).isEqualTo(1001);
    }

    @Test
    void tellNothingOfTheSubscriberInTheDatabase() {
        arpf.subscriptions.delete(SUPI);
        var rows = database.jdbc().queryForList("SELECT * FROM former_credentials");
        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).doesNotContain("999700000000001").doesNotContainIgnoringCase(TestArpf.K);
        arpf.subscriptions.put(subscription(SUPI));
        assertThat(database.jdbc().queryForList("SELECT * FROM former_credentials"))
                .isEmpty();
    }

    private long lastSeq() {
        return arpf.subscriptions.find(SUPI).orElseThrow().sqn().seq();
    }

    private static void draw(List<Long> used, TestArpf from, int count) {
        for (int i = 0; i < count; i++) {
            used.add(from.nextSqn(SUPI).value());
        }
    }
}
