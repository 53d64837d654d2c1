package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.TestDatabase;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** A process that makes vectors from a database in a file until it is killed, and prints the SQN of each. */
final class SqnProcess {

    static final int THREADS = 16;
    static final List<Supi> SUPIS =
            List.of(new Imsi("999700000000001"), new Imsi("999700000000002"), new Imsi("999700000000003"));

    private static final int BLOCK = 3;

    private SqnProcess() {}

    public static void main(String[] args) throws InterruptedException {
        var out = System.out;
        var database = TestDatabase.open(TestDatabase.fileUrl(Path.of(args[0])));
        var arpf = new TestArpf(database, BLOCK);
        for (var supi : SUPIS) {
            if (arpf.subscriptions.find(supi).isEmpty()) {
                arpf.subscriptions.put(TestArpf.subscription(supi));
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
