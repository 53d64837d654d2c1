package io.akalab.ngap.capture;

import static io.akalab.ngap.capture.CapturedN2.AMF;
import static io.akalab.ngap.capture.CapturedN2.CIPHERED;
import static io.akalab.ngap.capture.CapturedN2.GNB;
import static io.akalab.ngap.capture.CapturedN2.PLAIN;
import static io.akalab.ngap.capture.CapturedN2.downlink;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.ngap.capture.NgapCapture.Direction;
import io.akalab.ngap.capture.PcapngReader.Packet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NgapCaptureTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("n2.pcapng");
    }

    @Test
    void canBeReadWhileItIsWritten() throws IOException {
        try (var capture = NgapCapture.to(file)) {
            assertThat(PcapngReader.read(file)).isEmpty();
            capture.frame(AMF, GNB, Direction.RECEIVED, 0, Octets.ofHex("0015"));
            assertThat(PcapngReader.read(file)).extracting(Packet::message).containsExactly(Octets.ofHex("0015"));
        }
    }

    @Test
    void countsPerAssociationDirectionAndStream() throws IOException {
        try (var capture = NgapCapture.to(file)) {
            capture.frame(AMF, GNB, Direction.RECEIVED, 0, Octets.ofHex("00"));
            capture.frame(AMF, GNB, Direction.RECEIVED, 3, Octets.ofHex("01"));
            capture.frame(AMF, GNB, Direction.RECEIVED, 3, Octets.ofHex("02"));
            capture.frame(AMF, GNB, Direction.SENT, 3, Octets.ofHex("03"));
        }
        var packets = PcapngReader.read(file);
        assertThat(packets).extracting(Packet::tsn).containsExactly(1, 2, 3, 1);
        assertThat(packets).extracting(Packet::stream).containsExactly(0, 3, 3, 3);
        assertThat(packets).extracting(Packet::streamSequence).containsExactly(0, 0, 1, 0);
        assertThat(packets).extracting(Packet::payloadProtocol).containsOnly(60);
        assertThat(packets.get(3).verificationTag()).isNotEqualTo(packets.get(0).verificationTag());
    }

    @Test
    void splitsAMessageThatDoesNotFitInADatagram() throws IOException {
        var message = Octets.wrap(new byte[64 * 1024]);
        try (var capture = NgapCapture.to(file)) {
            capture.frame(AMF, GNB, Direction.SENT, 1, message);
        }
        var packets = PcapngReader.read(file);
        assertThat(packets).extracting(Packet::flags).containsExactly(2, 1);
        assertThat(packets).extracting(Packet::tsn).containsExactly(1, 2);
        assertThat(packets).extracting(Packet::streamSequence).containsExactly(0, 0);
        assertThat(packets.get(0).message().concat(packets.get(1).message())).isEqualTo(message);
    }

    @Test
    void writesAMarkedCopyOfTheFrameWhoseNasPduIsDeciphered() throws IOException {
        try (var capture = NgapCapture.withDeciphered(file)) {
            capture.frame(AMF, GNB, Direction.SENT, 1, downlink(CIPHERED));
            capture.frame(AMF, GNB, Direction.SENT, 1, downlink(Octets.ofHex("7e0000")));
            capture.deciphered(CIPHERED, PLAIN);
        }
        var packets = PcapngReader.read(file);
        assertThat(packets).extracting(Packet::onInterface).containsExactly(0, 0, 1);
        assertThat(packets).extracting(Packet::comment).containsExactly("", "", "NAS deciphered");
        assertThat(packets.get(2).message())
                .isEqualTo(downlink(CIPHERED.slice(0, 7).concat(PLAIN)));
    }

    @Test
    void takesThePlainTextBeforeTheFrameToo() throws IOException {
        try (var capture = NgapCapture.withDeciphered(file)) {
            capture.deciphered(CIPHERED, PLAIN);
            capture.frame(AMF, GNB, Direction.SENT, 1, downlink(CIPHERED));
            capture.frame(AMF, GNB, Direction.SENT, 1, downlink(CIPHERED));
        }
        assertThat(PcapngReader.read(file)).extracting(Packet::onInterface).containsExactly(0, 1, 0);
    }

    @Test
    void decipheresAContainerWithoutAHeader() throws IOException {
        var container = CIPHERED.from(7);
        try (var capture = NgapCapture.withDeciphered(file)) {
            capture.frame(AMF, GNB, Direction.RECEIVED, 1, downlink(CIPHERED));
            capture.deciphered(container, PLAIN);
        }
        assertThat(PcapngReader.read(file).get(1).message())
                .isEqualTo(downlink(CIPHERED.slice(0, 7).concat(PLAIN)));
    }

    @Test
    void ignoresPlainTextOfAnotherLength() throws IOException {
        try (var capture = NgapCapture.withDeciphered(file)) {
            capture.frame(AMF, GNB, Direction.SENT, 1, downlink(CIPHERED));
            capture.deciphered(CIPHERED, Octets.of());
            capture.deciphered(CIPHERED, PLAIN.slice(0, 3));
            capture.deciphered(CIPHERED.slice(0, 7), Octets.of());
        }
        assertThat(PcapngReader.read(file)).hasSize(1);
    }

    @Test
    void copiesNothingThatWasNotCiphered() throws IOException {
        var unciphered = CIPHERED.slice(0, 7).concat(PLAIN);
        try (var capture = NgapCapture.withDeciphered(file)) {
            capture.frame(AMF, GNB, Direction.SENT, 1, downlink(unciphered));
            capture.deciphered(unciphered, PLAIN);
            capture.deciphered(PLAIN, PLAIN);
        }
        assertThat(PcapngReader.read(file)).hasSize(1);
    }

    @Test
    void forgetsFramesAndPlainTextsThatFindNoPartner() throws IOException {
        try (var capture = NgapCapture.withDeciphered(file)) {
            capture.frame(AMF, GNB, Direction.SENT, 1, downlink(CIPHERED));
            for (int i = 0; i < 600; i++) {
                var other = Octets.ofHex("7e02%08x00ffffffffffffff".formatted(i));
                capture.frame(AMF, GNB, Direction.SENT, 1, downlink(other));
                capture.deciphered(other.from(1).concat(PLAIN), PLAIN.concat(PLAIN));
            }
            capture.deciphered(CIPHERED, PLAIN);
        }
        assertThat(PcapngReader.read(file)).extracting(Packet::onInterface).containsOnly(0);
    }

    @Test
    void writesNoPlainTextUnlessItIsAskedTo() throws IOException {
        try (var capture = NgapCapture.to(file)) {
            assertThat(capture.deciphers()).isFalse();
            capture.frame(AMF, GNB, Direction.SENT, 1, downlink(CIPHERED));
            capture.deciphered(CIPHERED, PLAIN);
        }
        assertThat(PcapngReader.read(file)).hasSize(1);
    }

    @Test
    void keepsFramesFromOthersForThereAreKeysOfTheRadioInThem() throws IOException {
        NgapCapture.to(file).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsDecipheredCopiesFromOthers() throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        NgapCapture.withDeciphered(file).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var fresh = directory.resolve("fresh.pcapng");
        NgapCapture.withDeciphered(fresh).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsBlocksWholeWhenManyThreadsCapture() throws IOException {
        try (var capture = NgapCapture.withDeciphered(file)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 1; i <= 200; i++) {
                    var message = Octets.wrap(new byte[i]);
                    threads.execute(() -> capture.frame(AMF, GNB, Direction.SENT, 1, message));
                    threads.execute(() -> capture.deciphered(CIPHERED, PLAIN));
                }
            }
        }
        assertThat(PcapngReader.read(file)).extracting(Packet::tsn).containsExactlyElementsOf(oneTo(200));
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void losesTheCaptureRatherThanTheProcedureWhenTheFileFails() throws IOException {
        var capture = NgapCapture.to(file);
        capture.close();
        capture.frame(AMF, GNB, Direction.SENT, 0, Octets.ofHex("00"));
        capture.close();
        assertThat(PcapngReader.read(file)).isEmpty();
    }

    @Test
    void takesNothingDownWithoutAFile() {
        var none = NgapCapture.none();
        none.frame(AMF, GNB, Direction.SENT, 0, Octets.ofHex("00"));
        none.deciphered(CIPHERED, PLAIN);
        none.close();
        assertThat(none.deciphers()).isFalse();
    }
}
