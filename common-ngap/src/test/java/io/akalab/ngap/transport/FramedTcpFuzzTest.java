package io.akalab.ngap.transport;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.akalab.crypto.Octets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;

/** Whatever a peer writes into a connection is frames up to where it is refused. */
class FramedTcpFuzzTest {

    @FuzzTest
    void writesTheFramesThatItReadsToTheSameOctets(byte[] octets) throws IOException {
        var socket = new Loop(octets);
        var link = new TcpLink(socket);
        var frames = new ArrayList<Frame>();
        try {
            for (var frame = link.receive(); frame != null; frame = link.receive()) {
                frames.add(frame);
            }
        } catch (IOException _) {
            // The rest is refused.
        }
        link.send(frames);
        var written = Octets.wrap(socket.written.toByteArray());
        if (!Octets.of(octets).slice(0, written.length()).equals(written)) {
            throw new AssertionError("frames are written to other octets");
        }
    }

    /** A connection whose peer has written all that it will. */
    private static final class Loop extends Socket {

        private static final InetSocketAddress ADDRESS =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 38_412);

        private final InputStream in;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        Loop(byte[] octets) {
            in = new ByteArrayInputStream(octets);
        }

        @Override
        public void setTcpNoDelay(boolean on) {}

        @Override
        public void setKeepAlive(boolean on) {}

        @Override
        public InetSocketAddress getLocalSocketAddress() {
            return ADDRESS;
        }

        @Override
        public InetSocketAddress getRemoteSocketAddress() {
            return ADDRESS;
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() {
            return written;
        }
    }
}
