package io.akalab.it.uml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.nio.sctp.MessageInfo;
import com.sun.nio.sctp.SctpChannel;
import com.sun.nio.sctp.SctpStandardSocketOptions;
import io.akalab.crypto.Octets;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.transport.Association;
import io.akalab.ngap.transport.N2Address;
import io.akalab.ngap.transport.N2Listener;
import io.akalab.ngap.transport.N2Transports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.stream.Stream;

/** What happens over real SCTP, run one after the other by {@link #main} where the kernel has it. */
public enum SctpScenario {

    /** Two gNBs, 1,000 messages each over all streams, and as many back. */
    CARRIES_MESSAGES_OF_SEVERAL_ASSOCIATIONS_IN_ORDER {
        @Override
        void run(Scene scene) throws Exception {
            var one = new Told();
            var other = new Told();
            var first = scene.connect(one);
            var amfsFirst = scene.amf.association();
            var second = scene.connect(other);
            var amfsSecond = scene.amf.association();
            for (int i = 0; i < 1000; i++) {
                first.send(i % first.outboundStreams(), message(i + 1));
                amfsFirst.send(i % amfsFirst.outboundStreams(), message(i + 1));
                amfsSecond.send(0, message(i + 1));
            }
            assertInOrderOfTheirStreams(scene.amf, first.outboundStreams());
            assertInOrderOfTheirStreams(one, amfsFirst.outboundStreams());
            assertInOrderOfTheirStreams(other, 1);
            second.close();
        }
    },

    NEGOTIATES_STREAMS {
        @Override
        void run(Scene scene) throws Exception {
            assertThat(scene.connect(new Told()).outboundStreams()).isEqualTo(32);
            assertThat(scene.amf.association().outboundStreams()).isEqualTo(32);
            try (var peer = scene.rawPeer(16, 3)) {
                assertThat(scene.amf.association().outboundStreams()).isEqualTo(3);
                assertThat(peer.association().maxOutboundStreams()).isEqualTo(16);
            }
        }
    },

    KEEPS_STREAM_AND_PAYLOAD_PROTOCOL {
        @Override
        void run(Scene scene) throws Exception {
            try (var peer = scene.rawPeer(8, 8)) {
                scene.amf.association().send(7, message(3));
                var read = ByteBuffer.allocate(100);
                var info = peer.receive(read, null, null);
                assertThat(info.payloadProtocolID()).isEqualTo(60);
                assertThat(info.streamNumber()).isEqualTo(7);
                assertThat(info.isUnordered()).isFalse();
                assertThat(Octets.of(read.array(), 0, read.position())).isEqualTo(message(3));
                send(peer, message(5), 6, 60);
                assertThat(scene.amf.message()).isEqualTo(message(5));
                assertThat(scene.amf.streamOfLast()).isEqualTo(6);
            }
        }
    },

    /** TS 38.412 clause 7, RFC 9260 clause 3.3.1: 60 in network byte order, whatever the JDK makes of it on both sides. */
    WRITES_THE_PAYLOAD_PROTOCOL_IN_NETWORK_BYTE_ORDER {
        @Override
        void run(Scene scene) throws Exception {
            try (var wire = new SctpWire()) {
                scene.connect(new Told()).send(7, message(333));
                var chunk = wire.awaitDataOf(message(333));
                assertThat(chunk.payloadProtocol()).isEqualTo(Octets.ofHex("0000003c"));
                assertThat(chunk.stream()).isEqualTo(Octets.ofHex("0007"));
                assertThat(scene.amf.message()).isEqualTo(message(333));
            }
        }
    },

    REFUSES_ANOTHER_PAYLOAD_PROTOCOL {
        @Override
        void run(Scene scene) throws Exception {
            try (var peer = scene.rawPeer(8, 8)) {
                send(peer, message(1), 0, 0);
                send(peer, message(2), 0, 61);
                send(peer, message(3), 0, 0x3C000000);
                send(peer, message(4), 0, 60);
                assertThat(scene.amf.message()).isEqualTo(message(4));
            }
        }
    },

    CARRIES_THE_LONGEST_MESSAGE {
        @Override
        void run(Scene scene) throws Exception {
            var gnb = new Told();
            scene.connect(gnb).send(1, message(Association.MAX_MESSAGE));
            assertThat(scene.amf.message()).isEqualTo(message(Association.MAX_MESSAGE));
            scene.amf.association().send(2, message(Association.MAX_MESSAGE));
            assertThat(gnb.message()).isEqualTo(message(Association.MAX_MESSAGE));
        }
    },

    ABORTS_ON_A_LONGER_MESSAGE {
        @Override
        void run(Scene scene) throws Exception {
            try (var peer = scene.rawPeer(8, 8)) {
                send(peer, message(Association.MAX_MESSAGE + 1), 0, 60);
                assertThat(scene.amf.end()).startsWith("violation: a message of more than 65536 octets");
            }
        }
    },

    TELLS_AN_ORDERLY_END_ONCE_AFTER_WHAT_WAS_SENT {
        @Override
        void run(Scene scene) throws Exception {
            var gnb = new Told();
            var association = scene.connect(gnb);
            for (int i = 0; i < 100; i++) {
                association.send(i % 8, message(1000));
            }
            association.close();
            association.close();
            for (int i = 0; i < 100; i++) {
                assertThat(scene.amf.message()).isEqualTo(message(1000));
            }
            assertThat(scene.amf.end()).isEqualTo("the peer has ended the association");
            assertThat(gnb.end()).isEqualTo("closed by this side");
            assertThat(scene.amf.isToldNothingMore() && gnb.isToldNothingMore()).isTrue();
        }
    },

    TELLS_AN_ABORT_ONCE {
        @Override
        void run(Scene scene) throws Exception {
            var gnb = new Told();
            scene.connect(gnb);
            scene.amf.association().abort("overload");
            assertThat(scene.amf.end()).isEqualTo("overload");
            assertThat(gnb.end()).startsWith("lost: the peer has aborted");
            assertThat(scene.amf.isToldNothingMore() && gnb.isToldNothingMore()).isTrue();
        }
    },

    TELLS_THAT_A_PEER_HAS_VANISHED {
        @Override
        void run(Scene scene) throws Exception {
            var gnb = new Told();
            scene.connect(gnb);
            var amfs = scene.amf.association();
            loopback("down");
            try {
                amfs.send(0, message(1));
                assertThat(scene.amf.end()).startsWith("lost: ");
                assertThat(gnb.end()).startsWith("lost: ");
            } finally {
                loopback("up");
            }
        }
    },

    /** RFC 9260 clause 5.2: the same addresses and ports set an association up that is there already. */
    TELLS_THAT_A_PEER_HAS_BEGUN_ANEW {
        @Override
        void run(Scene scene) throws Exception {
            var peer = scene.rawPeer(8, 8);
            var own = peer.getAllLocalAddresses().iterator().next();
            scene.amf.association();
            loopback("down");
            try {
                // Its ABORT is lost.
                peer.setOption(SctpStandardSocketOptions.SO_LINGER, 0).close();
            } finally {
                loopback("up");
            }
            try (var again = SctpChannel.open()) {
                again.bind(new InetSocketAddress(((InetSocketAddress) own).getPort()));
                again.connect(scene.address());
                assertThat(scene.amf.end()).isEqualTo("lost: the peer has begun the association anew");
            }
        }
    },

    ENDS_THE_ASSOCIATION_OF_A_PEER_THAT_DOES_NOT_READ {
        @Override
        void run(Scene scene) throws Exception {
            try (var deaf = scene.rawPeer(8, 8)) {
                var association = scene.amf.association();
                while (association.isOpen()) {
                    association.send(0, message(Association.MAX_MESSAGE));
                }
                assertThat(scene.amf.end()).isEqualTo("the peer does not read what is sent");
                var gnb = new Told();
                scene.connect(gnb);
                scene.amf.association().send(0, message(5));
                assertThat(gnb.message()).isEqualTo(message(5));
            }
        }
    },

    LISTENS_ON_SEVERAL_ADDRESSES {
        @Override
        void run(Scene scene) throws Exception {
            var amf = new Told();
            try (var listener = listen("sctp://127.0.0.1+127.0.0.2:0", amf)) {
                for (var host : new String[] {"127.0.0.1", "127.0.0.2"}) {
                    var to = new N2Address(
                            N2Address.Kind.SCTP, host, listener.address().port());
                    N2Transports.connect(to, new Told(), NgapCapture.none()).send(0, message(2));
                    assertThat(amf.message()).isEqualTo(message(2));
                }
            }
        }
    },

    /** RFC 9260 clause 6.4: the address that was connected to goes, and the association stays. */
    GOES_ON_OVER_ANOTHER_ADDRESS {
        @Override
        void run(Scene scene) throws Exception {
            ip("addr add 10.9.0.1/32 dev lo");
            ip("addr add 10.9.0.2/32 dev lo");
            var amf = new Told();
            try (var listener = listen("sctp://10.9.0.1+10.9.0.2:0", amf)) {
                var gnb = new Told();
                var to = new N2Address(
                        N2Address.Kind.SCTP, "10.9.0.1", listener.address().port());
                var association = N2Transports.connect(to, gnb, NgapCapture.none());
                association.send(0, message(2));
                assertThat(amf.message()).isEqualTo(message(2));
                ip("addr del 10.9.0.1/32 dev lo");
                association.send(1, message(3));
                amf.association().send(1, message(4));
                assertThat(amf.message()).isEqualTo(message(3));
                assertThat(gnb.message()).isEqualTo(message(4));
                assertThat(association.isOpen()).isTrue();
            } finally {
                ip("addr del 10.9.0.2/32 dev lo");
            }
        }
    },

    LISTENS_ON_IPV6 {
        @Override
        void run(Scene scene) throws Exception {
            var amf = new Told();
            try (var listener = listen("sctp://[::1]:0", amf)) {
                N2Transports.connect(listener.address(), new Told(), NgapCapture.none())
                        .send(0, message(2));
                assertThat(amf.message()).isEqualTo(message(2));
            }
        }
    },

    ENDS_ALL_WHEN_THE_LISTENER_CLOSES {
        @Override
        void run(Scene scene) throws Exception {
            var gnb = new Told();
            scene.connect(gnb);
            scene.amf.association();
            scene.listener.close();
            assertThat(scene.amf.end()).isEqualTo("closed by this side");
            assertThat(gnb.end()).isEqualTo("the peer has ended the association");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> scene.connect(new Told()))
                    .withMessageStartingWith("no association with " + scene.listener.address() + ": ");
        }
    };

    /** Shell commands that let this kernel give up a silent peer in a second instead of minutes. */
    static final String HASTE =
            "for set in rto_initial=100 rto_min=100 rto_max=200 hb_interval=500 association_max_retrans=2"
                    + " path_max_retrans=2; do echo ${set#*=} >/proc/sys/net/sctp/${set%=*}; done";

    abstract void run(Scene scene) throws Exception;

    /** What {@link #main} prints when it went well. */
    String passed() {
        return "PASSED " + name();
    }

    /** An AMF's side that listens. */
    static final class Scene implements AutoCloseable {

        private final Told amf = new Told();
        private final N2Listener listener;

        Scene() throws IOException {
            listener = SctpScenario.listen("sctp://127.0.0.1:0", amf);
        }

        Association connect(Told gnb) throws IOException {
            return N2Transports.connect(listener.address(), gnb, NgapCapture.none());
        }

        /** A peer with its own ideas. */
        SctpChannel rawPeer(int outboundStreams, int inboundStreams) throws IOException {
            return SctpChannel.open(address(), outboundStreams, inboundStreams)
                    .setOption(SctpStandardSocketOptions.SO_SNDBUF, 1 << 18);
        }

        InetSocketAddress address() {
            return new InetSocketAddress("127.0.0.1", listener.address().port());
        }

        @Override
        public void close() {
            listener.close();
        }
    }

    private static N2Listener listen(String address, Told amf) throws IOException {
        return N2Transports.listen(N2Address.parse(address), amf, NgapCapture.none());
    }

    private static void send(SctpChannel peer, Octets message, int stream, int payloadProtocol) throws IOException {
        peer.send(
                ByteBuffer.wrap(message.toArray()),
                MessageInfo.createOutgoing(null, stream).payloadProtocolID(payloadProtocol));
    }

    private static void loopback(String state) throws IOException, InterruptedException {
        ip("link set lo " + state);
    }

    private static void ip(String command) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "ip " + command + " || busybox ip " + command)
                .inheritIO()
                .start()
                .waitFor();
    }

    /** A thousand messages, of 1 to 1000 octets, over the streams in turn; a stream may overtake another. */
    private static void assertInOrderOfTheirStreams(Told told, int streams) throws InterruptedException {
        var next = new int[streams];
        for (int i = 0; i < 1000; i++) {
            var message = told.message();
            int stream = told.streamOfLast();
            assertThat(message).isEqualTo(message(next[stream]++ * streams + stream + 1));
        }
    }

    private static Octets message(int length) {
        var message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) (i * 31 + length);
        }
        return Octets.wrap(message);
    }

    /** Runs all, or those whose names are given, and exits with the number of those that failed. */
    public static void main(String... names) {
        System.out.println("SCTP: " + N2Transports.whyNoSctp().orElse("there"));
        long failed = Stream.of(values())
                .filter(each -> names.length == 0 || Stream.of(names).anyMatch(each.name()::equals))
                .filter(each -> !each.passes())
                .count();
        System.exit((int) failed);
    }

    private boolean passes() {
        long started = System.nanoTime();
        try (var scene = new Scene()) {
            run(scene);
            System.out.println(passed() + " (" + (System.nanoTime() - started) / 1_000_000 + " ms)");
            return true;
        } catch (Exception | AssertionError e) {
            System.out.println("FAILED " + name());
            e.printStackTrace(System.out);
            return false;
        }
    }
}
