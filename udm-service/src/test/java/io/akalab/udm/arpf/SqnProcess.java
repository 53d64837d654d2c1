package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.TestDatabase;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A process that makes vectors from a database in a file until it is killed, and prints the SQN of each: arguments are the
 * directory, the scheme, and how many seconds its clock is wrong by.
 */
final class SqnProcess {

    static final int THREADS = 16;
    static final List<Supi> SUPIS =
            List.of(new Imsi("999700000000001"), new Imsi("999700000000002"), new Imsi("999700000000003"));

    private static final int BLOCK = 3;

    private SqnProcess() {}

    public static void main(String[] args) throws InterruptedException {
        var out = System.out;
        var database = TestDatabase.open(TestDatabase.fileUrl(Path.of(args[0])));
        var error = Duration.ofSeconds(Long.parseLong(args[2]));
        var arpf = new TestArpf(database, BLOCK, () -> Instant.now().plus(error), "0-65535");
        for (var supi : SUPIS) {
            if (arpf.subscriptions.find(supi).isEmpty()) {
                arpf.subscriptions.put(TestArpf.subscription(supi, SqnScheme.valueOf(args[1])));
            }
        }
        for (int i = 1; i < THREADS; i++) {
            int number = i;
            Thread.ofVirtual().start(() -> issue(arpf, number, out));
        }
        Thread.currentThread().join();
    }

    private static void issue(TestArpf arpf, int number, PrintStream out) {
        var supi = SUPIS.get(number % SUPIS.size());
        while (true) {
            // One write for the whole line, so that a kill leaves no half of one unnoticed.
            out.print(supi.value() + " " + arpf.nextSqn(supi).value() + ";\n");
            out.flush();
        }
    }
}
