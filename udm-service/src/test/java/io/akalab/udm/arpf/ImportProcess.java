package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Imsi;
import io.akalab.udm.storage.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** A process that has imported a part of what it is to import when it says so, and waits to be killed. */
final class ImportProcess {

    private ImportProcess() {}

    public static void main(String[] args) {
        var database = TestDatabase.open(TestDatabase.fileUrl(Path.of(args[0])));
        var arpf = new TestArpf(database, 1);
        arpf.subscriptions.put(TestArpf.subscription(new Imsi("999700000000001")));
        var _ = arpf.imports.run(true, ImportProcess::half, any -> true);
    }

    private static boolean half(SubscriptionImports.Session session) {
        for (int batch = 0; batch < 20; batch++) {
            int start = batch * 500 + 1;
            session.write(IntStream.range(start, start + 500)
                    .mapToObj(i -> TestArpf.subscription(
                            new Imsi("99970%010d".formatted(i)), "000102030405060708090a0b0c0d0e0f", null, null))
                    .toList());
        }
        System.out.println("in the middle");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
