package io.akalab.ngap.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.ngap.capture.NgapCapture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramedTcpTest {

    private final Recorder amf = new Recorder();
    private final Recorder gnb = new Recorder();
    private N2Listener listener;

    @BeforeEach
    void listen() throws IOException {
        listener = N2Transports.listen(N2Address.parse("tcp://127.0.0.1:0"), amf, NgapCapture.none());
    }

    @AfterEach
    void close() {
        listener.close();
    }

    private Association connect(Recorder handler) throws IOException {
        return N2Transports.connect(listener.address(), handler, NgapCapture.none());
    }

    private Socket rawPeer() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), listener.address().port());
    }

    private static Octets message(int length) {
        var message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) i;
        }
        return Octets.wrap(message);
    }

    @Test
    void carriesMessagesBothWaysInOrderWithTheirStreams() throws IOException {
        var association = connect(gnb);
        for (int i = 1; i <= 1000; i++) {
            association.send(i % 32, message(i));
        }
        for (int i = 1; i <= 1000; i++) {
            assertThat(amf.frame()).isEqualTo(new Frame(i % 32, message(i)));
        }
        amf.association().send(7, Octets.ofHex("2015"));
        assertThat(gnb.frame()).isEqualTo(new Frame(7, Octets.ofHex("2015")));
    }

    @Test
    void carriesTheLongestMessage() throws IOException {
        connect(gnb).send(0, message(Association.MAX_MESSAGE));
        assertThat(amf.frame().message()).isEqualTo(message(Association.MAX_MESSAGE));
    }

    @Test
    void refusesToSendWhatCannotBeCarried() throws IOException {
        var association = connect(gnb);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> association.send(0, message(Association.MAX_MESSAGE + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> association.send(0, Octets.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> association.send(32, message(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> association.send(-1, message(1)));
        assertThat(association.isOpen()).isTrue();
    }

    @Test
    void knowsBothEnds() throws IOException {
        var association = connect(gnb);
        var accepted = amf.association();
        assertThat(accepted.remote()).isEqualTo(association.local());
        assertThat(accepted.local()).isEqualTo(association.remote());
        assertThat(association.remote().getPort()).isEqualTo(listener.address().port());
    }

    @Test
    void writesFramesAsTheyAreDescribed() throws IOException {
        try (var peer = rawPeer()) {
            amf.association().send(5, Octets.ofHex("20150000"));
            assertThat(peer.getInputStream().readNBytes(16))
                    .isEqualTo(HexFormat.of().parseHex("000000040000003c0005000020150000"));
        }
    }

    @Test
    void readsFramesThatCameInPieces() throws IOException {
        try (var peer = rawPeer()) {
            for (byte octet : HexFormat.of().parseHex("000000020000003cffff0000abcd" + "000000010000003c00000000ef")) {
                peer.getOutputStream().write(octet);
            }
            assertThat(amf.frame()).isEqualTo(new Frame(0xFFFF, Octets.ofHex("abcd")));
            assertThat(amf.frame()).isEqualTo(new Frame(0, Octets.ofHex("ef")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00000000 0000003c 00000000, a frame of 0 octets",
        "00010001 0000003c 00000000, a frame of 65537 octets",
        "ffffffff 0000003c 00000000, a frame of 4294967295 octets",
        "00000001 0000003d 00000000 00, payload protocol 61",
        "00000001 3c000000 00000000 00, payload protocol 1006632960",
        "00000001 0000003c 00000001 00, reserved bits",
        "00000002 0000003c 00000000 00, ended within a frame",
        "0000, ended within a frame",
        "474554202f20485454502f312e310d0a, a frame of 1195725856 octets"
    })
    void endsAnAssociationThatViolatesTheFraming(String hex, String reason) throws IOException {
        connect(gnb);
        amf.association();
        try (var peer = rawPeer()) {
            peer.getOutputStream().write(HexFormat.of().parseHex(hex.replace(" ", "")));
            peer.shutdownOutput();
            assertThat(amf.end()).startsWith("violation: ").contains(reason);
            assertThat(amf.isToldNothingMore()).isTrue();
        }
        assertThat(gnb.isToldNothingMore()).as("other associations go on").isTrue();
    }

    @Test
    void tellsBothSidesOnceThatOneHasClosed() throws IOException {
        var association = connect(gnb);
        association.send(0, message(3));
        association.close();
        association.close();
        association.send(0, message(4));
        assertThat(gnb.end()).isEqualTo("closed by this side");
        assertThat(amf.frame().message())
                .as("what was sent before still arrives")
                .isEqualTo(message(3));
        assertThat(amf.end()).isEqualTo("the peer has ended the association");
        assertThat(gnb.isToldNothingMore() && amf.isToldNothingMore()).isTrue();
    }

    @Test
    void tellsThatThePeerHasAborted() throws IOException {
        connect(gnb).abort("out of service");
        assertThat(gnb.end()).isEqualTo("out of service");
        assertThat(amf.end()).startsWith("lost: ");
        assertThat(gnb.isToldNothingMore() && amf.isToldNothingMore()).isTrue();
    }

    @Test
    void endsTheAssociationOfAPeerThatDoesNotReadAndServesOthers() throws IOException {
        try (var peer = rawPeer()) {
            var deaf = amf.association();
            while (deaf.isOpen()) {
                deaf.send(0, message(Association.MAX_MESSAGE));
            }
            assertThat(amf.end()).isEqualTo("the peer does not read what is sent");
            connect(gnb);
            amf.association().send(0, message(5));
            assertThat(gnb.frame().message()).isEqualTo(message(5));
            assertThat(peer.isClosed()).isFalse();
        }
    }

    @Test
    void endsAllAssociationsWhenTheListenerCloses() throws IOException {
        connect(gnb);
        amf.association();
        listener.close();
        assertThat(amf.end()).isEqualTo("closed by this side");
        assertThat(gnb.end()).isEqualTo("the peer has ended the association");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> connect(gnb))
                .withMessageStartingWith("no association with " + listener.address() + ": ");
    }

    @Test
    void leavesItsAddressToTheNextWhenItHasClosed() throws IOException {
        connect(gnb);
        listener.close();
        try (var next = N2Transports.listen(listener.address(), amf, NgapCapture.none())) {
            assertThat(next.address()).isEqualTo(listener.address());
        }
    }

    @Test
    void saysWhichAddressIsTaken() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> N2Transports.listen(listener.address(), amf, NgapCapture.none()))
                .withMessageStartingWith("cannot listen on " + listener.address());
    }

    @Test
    void goesOnWhenAHandlerFails() throws IOException {
        var association = N2Transports.connect(
                listener.address(),
                new AssociationHandler() {
                    @Override
                    public void received(Association on, int stream, Octets message) {
                        if (message.length() == 1) {
                            throw new IllegalStateException("a fault of the handler's");
                        }
                        gnb.received(on, stream, message);
                    }

                    @Override
                    public void closed(Association on, String reason) {}
                },
                NgapCapture.none());
        var accepted = amf.association();
        accepted.send(0, message(1));
        accepted.send(0, message(2));
        assertThat(gnb.frame().message()).isEqualTo(message(2));
        association.close();
    }

    @Test
    void endsAnAssociationThatNobodyTakes() throws IOException {
        try (var picky = N2Transports.listen(
                N2Address.parse("tcp://127.0.0.1:0"),
                association -> {
                    throw new IllegalStateException("no");
                },
                NgapCapture.none())) {
            N2Transports.connect(picky.address(), gnb, NgapCapture.none());
            gnb.end();
        }
    }
}
