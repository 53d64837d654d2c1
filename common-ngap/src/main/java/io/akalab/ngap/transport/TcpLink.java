package io.akalab.ngap.transport;

import io.akalab.crypto.Octets;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A TCP connection with {@linkplain FramedTcp frames} in it. */
final class TcpLink implements Link {

    static final int HEADER = 12;

    /** Nothing is negotiated over TCP; as many as are asked for over SCTP. */
    private static final int STREAMS = 32;

    private final Socket socket;
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private final DataInputStream in;

    TcpLink(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        // A gNB that has vanished is noticed one day.
        socket.setKeepAlive(true);
        this.local = (InetSocketAddress) socket.getLocalSocketAddress();
        this.remote = (InetSocketAddress) socket.getRemoteSocketAddress();
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public int outboundStreams() {
        return STREAMS;
    }

    @Override
    public @Nullable Frame receive() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        try {
            return frame(first);
        } catch (EOFException e) {
            throw new ProtocolException("the connection ended within a frame");
        }
    }

    private Frame frame(int first) throws IOException {
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        if (length < 1 || length > Association.MAX_MESSAGE) {
            throw new ProtocolException("a frame of " + Integer.toUnsignedString(length) + " octets, not of 1 to "
                    + Association.MAX_MESSAGE);
        }
        int ppid = in.readInt();
        if (ppid != Ppid.NGAP) {
            throw new ProtocolException("payload protocol " + Integer.toUnsignedString(ppid) + ", not NGAP");
        }
        int stream = in.readUnsignedShort();
        if (in.readUnsignedShort() != 0) {
            throw new ProtocolException("a frame whose reserved bits are not zero");
        }
        var message = new byte[length];
        in.readFully(message);
        return new Frame(stream, Octets.wrap(message));
    }

    @Override
    public void send(List<Frame> frames) throws IOException {
        int length = 0;
        for (var frame : frames) {
            length += HEADER + frame.message().length();
        }
        var batch = ByteBuffer.allocate(length);
        for (var frame : frames) {
            batch.putInt(frame.message().length()).putInt(Ppid.NGAP).putInt(frame.stream() << 16);
            frame.message().copyTo(batch.array(), batch.position());
            batch.position(batch.position() + frame.message().length());
        }
        socket.getOutputStream().write(batch.array());
    }

    @Override
    public void shutdown() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void abort() {
        try {
            // Zero makes closing a reset.
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
        }
        close();
    }

    @Override
    public void close() {
        Closing.quietly(socket);
    }
}
