package io.akalab.udm.arpf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports beside vectors, and imports that come to a bad end. */
class SubscriptionImportsTest {

    private static final String OTHER_K = "000102030405060708090a0b0c0d0e0f";
    private static final Supi REPLACED = new Imsi("999700000000001");
    private static final Supi OTHER = new Imsi("999700000000002");

    @TempDir
    private Path directory;

    /** A block of one SQN, so that each vector needs the database. */
    @ParameterizedTest
    @EnumSource
    void letsOtherSubscribersAuthenticateWhileItHoldsRows(TestDatabase.Kind kind) {
        try (var database = TestDatabase.open(kind.newUrl())) {
            var arpf = new TestArpf(database, 1);
            arpf.subscriptions.put(TestArpf.subscription(REPLACED));
            arpf.subscriptions.put(TestArpf.subscription(OTHER));

            var waiting = arpf.imports.run(
                    true,
                    session -> {
                        assertThat(session.write(List.of(
                                        TestArpf.subscription(REPLACED, OTHER_K, null, null),
                                        TestArpf.subscription(new Imsi("999700000000003")))))
                                .containsExactly(ImportOutcome.REPLACED, ImportOutcome.CREATED);
                        var replaced = CompletableFuture.supplyAsync(() -> arpf.ask(REPLACED));
                        for (int i = 0; i < 5; i++) {
                            assertThat(arpf.ask(OTHER)).isInstanceOf(VectorOutcome.Issued.class);
                        }
                        assertThat(arpf.ask(new Imsi("999700000000003")))
                                .isInstanceOf(VectorOutcome.UnknownSubscriber.class);
                        return replaced;
                    },
                    any -> true);

            assertThat(waiting.join()).isInstanceOf(VectorOutcome.Issued.class);
            assertThat(arpf.ask(new Imsi("999700000000003"))).isInstanceOf(VectorOutcome.Issued.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingBehindWhenItFailsInTheMiddle(TestDatabase.Kind kind) {
        try (var database = TestDatabase.open(kind.newUrl())) {
            var arpf = new TestArpf(database, 1);
            arpf.subscriptions.put(TestArpf.subscription(REPLACED));

            assertThatThrownBy(() -> arpf.imports.run(
                            true,
                            session -> {
                                session.write(List.of(
                                        TestArpf.subscription(REPLACED, OTHER_K, null, null),
                                        TestArpf.subscription(OTHER)));
                                // The same twice in a batch breaks the primary key.
                                var twice = TestArpf.subscription(new Imsi("999700000000003"));
                                return session.write(List.of(twice, twice));
                            },
                            any -> true))
                    .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);

            assertThat(arpf.subscriptions.find(OTHER)).isEmpty();
            assertThat(arpf.nextSqn(REPLACED).value()).isPositive();
        }
    }

    @Test
    void leavesNothingBehindWhenItIsKilledInTheMiddle() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(output.readLine()).isEqualTo("in the middle");
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (var database = TestDatabase.open(TestDatabase.fileUrl(directory))) {
            var count =
                    database.jdbc().queryForObject("SELECT COUNT(*) FROM authentication_subscription", Integer.class);
            assertThat(count).isEqualTo(1);
            assertThat(new TestArpf(database, 1).nextSqn(REPLACED).value()).isPositive();
        }
    }

    @Test
    void keepsSupisApartInASet() {
        var set = new SupiSet();
        IntStream.range(0, 5000)
                .forEach(i ->
                        assertThat(set.add(new Imsi("99970%010d".formatted(i)))).isTrue());
        assertThat(set.add(new Imsi("999700000000007"))).isFalse();
        assertThat(set.contains(new Imsi("999700000004999"))).isTrue();
        assertThat(set.contains(new Imsi("999700000005000"))).isFalse();
        assertThat(set.add(new Imsi("0999700000007"))).isTrue();
        assertThat(set.add(new Imsi("999700000007"))).isTrue();
        assertThat(set.contains(new Nai("a@example.org"))).isFalse();
        assertThat(set.add(new Nai("a@example.org"))).isTrue();
        assertThat(set.add(new Nai("a@example.org"))).isFalse();
        assertThat(set.add(new Nai("b@example.org"))).isTrue();
    }
}
