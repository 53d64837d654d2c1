package io.akalab.amf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.amf.n2.Slice;
import io.akalab.amf.udm.HomeRegistration;
import io.akalab.amf.udm.SubscribedSlices;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.seal.Seal;
import io.akalab.crypto.seal.StorageKey;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.UeSecurityCapability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** UEs in the embedded store: what is there after an end, a kill and a crash, and what whoever reads the file learns. */
class SealedUesTest {

    private static final Plmn PLMN = new Plmn("999", "70");
    private static final byte[] KAMF = "0123456789abcdef0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final byte[] key = new byte[StorageKey.LENGTH];

    @TempDir
    private Path directory;

    @Test
    void knowsEverythingAgainAfterAnOrderlyEnd() {
        var ue = ue(1, 7);
        try (var store = open("boot 1")) {
            store.put(ue);
        }
        assertThat(read("boot 2")).singleElement().satisfies(again -> same(again, ue));
    }

    @Test
    void losesNothingWhenTheProcessIsKilled() throws IOException {
        try (var store = open("boot 1")) {
            store.put(ue(1, 7));
            store.put(ue(2, 7));
            store.put(ue(1, 8));
            store.remove(ue(2, 0).supi());
            copyTo("killed");
        }
        directory = directory.resolve("killed");
        assertThat(read("boot 1")).singleElement().satisfies(again -> same(again, ue(1, 8)));
    }

    /** What the machine had not written to the disk may be missing: which COUNTs were used, nobody knows. */
    @Test
    void trustsNoCountAfterACrashOfTheMachine() throws IOException {
        try (var store = open("boot 1")) {
            store.put(ue(1, 7));
            copyTo("crashed");
        }
        directory = directory.resolve("crashed");
        assertThat(read("boot 2")).singleElement().satisfies(again -> {
            assertThat(again.supi()).isEqualTo(ue(1, 7).supi());
            assertThat(again.guti()).isEqualTo(ue(1, 7).guti());
            assertThat(again.security()).isNull();
        });
        assertThat(read("boot 2"))
                .singleElement()
                .satisfies(again -> assertThat(again.security()).isNull());
    }

    @Test
    void showsNeitherSupiNorKeyInTheFile() throws IOException {
        try (var store = open("boot 1")) {
            store.put(ue(1, 7));
        }
        var file = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain("99970").doesNotContain("0123456789abcdef");
    }

    @Test
    void opensNothingWithAnotherKeyOrInAnothersPlace() throws IOException {
        try (var store = open("boot 1")) {
            store.put(ue(1, 7));
        }
        key[0] = 1;
        assertThat(read("boot 1")).isEmpty();
        key[0] = 0;
        try (var shelf = new JournalShelf(file(), "boot 1")) {
            var values = new ArrayList<byte[]>();
            shelf.forEach((_, value) -> values.add(value));
            shelf.put("another", values.getFirst());
        }
        assertThat(read("boot 1")).hasSize(1);
    }

    @Test
    void losesNothingOfWhatManyPutAtTheSameTime() throws InterruptedException {
        try (var store = open("boot 1");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1000; i++) {
                int number = i;
                threads.submit(() -> store.put(ue(number, 7)));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(read("boot 1")).hasSize(1000);
    }

    @Test
    void trustsNoCountWhenTheLastEntryIsNotWhole() throws IOException {
        try (var store = open("boot 1")) {
            store.put(ue(1, 7));
            store.put(ue(1, 8));
            copyTo("cut");
        }
        directory = directory.resolve("cut");
        var octets = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(octets, octets.length - 1));
        assertThat(read("boot 1"))
                .singleElement()
                .satisfies(again -> assertThat(again.security()).isNull());
        assertThat(read("boot 1")).hasSize(1);
    }

    /** What followed the damage was newer: its COUNTs are used, and nobody knows how many. */
    @Test
    void trustsNoCountWhenTheFileIsDamagedInTheMiddle() throws IOException {
        long middle;
        try (var store = open("boot 1")) {
            store.put(ue(1, 7));
            middle = Files.size(file());
            store.put(ue(1, 8));
            store.put(ue(2, 7));
        }
        var octets = Files.readAllBytes(file());
        octets[(int) middle + 20] ^= 1;
        Files.write(file(), octets);
        var killed = new JournalShelf(file(), "boot 1");
        assertThat(killed.isComplete()).isFalse();
        copyTo("killed");
        killed.close();
        directory = directory.resolve("killed");
        assertThat(read("boot 1"))
                .singleElement()
                .satisfies(again -> assertThat(again.security()).isNull());
    }

    @Test
    void trustsNoCountOfAFileThatDoesNotSayWhenItWasWritten() {
        try (var shelf = new JournalShelf(file(), "boot 1")) {
            assertThat(shelf.isComplete()).isTrue();
            shelf.put("a name", new byte[1]);
            assertThat(shelf.isComplete()).isFalse();
        }
    }

    @Test
    void keepsWhatWasPutAfterTheDiskWasFull() throws IOException {
        var full = new boolean[1];
        try (var shelf = new JournalShelf(file(), "boot 1") {
            @Override
            int write(FileChannel to, ByteBuffer entry, long at) throws IOException {
                if (full[0]) {
                    to.write(entry.slice(0, 5), at);
                    throw new IOException("no space left on device");
                }
                return super.write(to, entry, at);
            }
        }) {
            shelf.begin();
            shelf.put("first", new byte[100]);
            full[0] = true;
            assertThatThrownBy(() -> shelf.put("second", new byte[100])).isInstanceOf(UncheckedIOException.class);
            full[0] = false;
            shelf.put("third", new byte[100]);
            copyTo("killed");
        }
        directory = directory.resolve("killed");
        try (var shelf = new JournalShelf(file(), "boot 1")) {
            var names = new ArrayList<String>();
            shelf.forEach((name, _) -> names.add(name));
            assertThat(names).containsExactlyInAnyOrder("first", "third");
            assertThat(shelf.isComplete()).isTrue();
        }
    }

    /** The change that makes the file too long is in the new one. */
    @Test
    void losesNothingWhenItIsKilledRightAfterTheFileWasWrittenAnew() throws IOException {
        int uplink = 0;
        try (var store = open("boot 1")) {
            for (long before = -1; Files.size(file()) > before; uplink++) {
                before = Files.size(file());
                store.put(ue(1, uplink));
            }
            copyTo("killed");
        }
        directory = directory.resolve("killed");
        int last = uplink - 1;
        assertThat(read("boot 1")).singleElement().satisfies(again -> same(again, ue(1, last)));
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        try (var store = open("boot 1")) {
            store.put(ue(1, 7));
        }
        try (var files = Files.list(directory)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void writesTheFileAnewWhenMostOfItIsOutOfDate() throws IOException {
        try (var store = open("boot 1")) {
            for (int uplink = 0; uplink < 30_000; uplink++) {
                store.put(ue(uplink % 10, uplink));
            }
            assertThat(Files.size(file())).isLessThan(8 << 20);
        }
        assertThat(read("boot 1"))
                .hasSize(10)
                .allSatisfy(again -> assertThat(again.security())
                        .isNotNull()
                        .satisfies(security -> assertThat(
                                        Objects.requireNonNull(security).uplink())
                                .isGreaterThanOrEqualTo(29_990)));
    }

    @Test
    void belongsToOneAmfAtATime() {
        try (var store = open("boot 1")) {
            assertThat(store.keeps()).isTrue();
            assertThatThrownBy(() -> open("boot 1")).isInstanceOf(IllegalStateException.class);
        }
    }

    private List<UeRecord> read(String run) {
        var ues = new ArrayList<UeRecord>();
        try (var store = open(run, ues::add)) {
            assertThat(store.keeps()).isTrue();
        }
        return ues;
    }

    private SealedUes open(String run) {
        return open(run, _ -> {});
    }

    private SealedUes open(String run, Consumer<UeRecord> known) {
        var seal = new Seal(StorageKey.of(key), new SecureRandom()::nextBytes);
        var store = new SealedUes(new JournalShelf(file(), run), seal);
        store.forEach(known);
        return store;
    }

    private Path file() {
        return directory.resolve("ues.journal");
    }

    /** The file as a killed process leaves it. */
    private void copyTo(String name) throws IOException {
        var copy = Files.createDirectories(directory.resolve(name));
        Files.copy(file(), copy.resolve("ues.journal"));
    }

    static UeRecord ue(int number, int uplink) {
        var supi = new Imsi("99970%010d".formatted(number));
        var slices = List.of(new Slice(1, null), new Slice(2, "00000a"));
        return new UeRecord(
                supi,
                true,
                new Guti(PLMN, 2, 1, 0, number),
                new Guti(PLMN, 2, 1, 0, -number - 1),
                NgKsi.ofNative(3),
                new UeSecurityCapability(Octets.ofHex("f0f0f070")),
                new UeRecord.Security(
                        Kamf.of(KAMF), Nea.NEA2, Nia.NIA2, uplink, 40, Instant.parse("2026-01-01T00:00:00Z"), 2),
                slices,
                "imeisv-4370816125816151",
                new HomeRegistration(
                        supi,
                        "callback",
                        new SubscribedSlices(slices, List.of()),
                        URI.create("http://udm.example/subscriptions/1")));
    }

    private static void same(UeRecord again, UeRecord ue) {
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("security.kamf")
                .isEqualTo(ue);
        var kamf = Objects.requireNonNull(again.security()).kamf().toArray();
        assertThat(Arrays.equals(kamf, KAMF)).isTrue();
    }
}
