package io.akalab.it.uml;

import io.akalab.crypto.Octets;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The SCTP packets that reach this host as octets, by a raw socket (raw(7)), for which one has to be root: what no SCTP
 * implementation has interpreted.
 */
final class SctpWire implements AutoCloseable {

    private static final int AF_INET = 2;
    private static final int SOCK_RAW = 3;
    private static final int IPPROTO_SCTP = 132;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVTIMEO = 20;
    private static final long SECONDS = 20;

    private static final int COMMON_HEADER = 12;
    private static final int CHUNK_HEADER = 4;
    private static final int LONGEST = 65_536;

    private static final MethodHandle SOCKET = libc(
            "socket",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle SETSOCKOPT = libc(
            "setsockopt",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT));
    private static final MethodHandle RECV = libc(
            "recv",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_INT));
    private static final MethodHandle CLOSE =
            libc("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private final Arena memory = Arena.ofConfined();
    private final MemorySegment datagram = memory.allocate(LONGEST);
    private final int socket;

    /** Hears of packets from now on. */
    SctpWire() {
        socket = (int) call(SOCKET, AF_INET, SOCK_RAW, IPPROTO_SCTP);
        var limit = memory.allocateFrom(ValueLayout.JAVA_LONG, SECONDS, 0);
        long set = call(SETSOCKOPT, socket, SOL_SOCKET, SO_RCVTIMEO, limit, (int) limit.byteSize());
        if (socket < 0 || set < 0) {
            throw new IllegalStateException("no raw socket");
        }
    }

    /**
     * A DATA chunk (RFC 9260 clause 3.3.1).
     *
     * @param header its type, flags, length, TSN, stream, sequence number and payload protocol identifier, 16 octets
     */
    record DataChunk(Octets header, Octets payload) {

        private static final int HEADER = 16;

        Octets stream() {
            return header.slice(8, 2);
        }

        Octets payloadProtocol() {
            return header.slice(12, 4);
        }
    }

    /** The DATA chunk that carries {@code payload}, alone and whole; waits for it. */
    DataChunk awaitDataOf(Octets payload) {
        while (true) {
            for (var chunk : chunks(nextDatagram())) {
                if (chunk.payload().equals(payload)) {
                    return chunk;
                }
            }
        }
    }

    private byte[] nextDatagram() {
        long length = call(RECV, socket, datagram, (long) LONGEST, 0);
        if (length < 0) {
            throw new AssertionError("nothing on the wire within " + SECONDS + " s");
        }
        return datagram.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Those that carry data, out of an IPv4 datagram. */
    private static List<DataChunk> chunks(byte[] ip) {
        var chunks = new ArrayList<DataChunk>();
        var octets = ByteBuffer.wrap(ip);
        int at = (ip[0] & 0xF) * 4 + COMMON_HEADER;
        while (at + CHUNK_HEADER <= ip.length) {
            int length = Math.max(CHUNK_HEADER, octets.getShort(at + 2) & 0xFFFF);
            if (ip[at] == 0 && length >= DataChunk.HEADER && at + length <= ip.length) {
                var chunk = Octets.of(ip, at, length);
                chunks.add(new DataChunk(chunk.slice(0, DataChunk.HEADER), chunk.from(DataChunk.HEADER)));
            }
            // Chunks begin at multiples of four octets.
            at += (length + 3) & ~3;
        }
        return chunks;
    }

    @Override
    public void close() {
        call(CLOSE, socket);
        memory.close();
    }

    private static MethodHandle libc(String function, FunctionDescriptor descriptor) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), descriptor);
    }

    private static long call(MethodHandle function, Object... arguments) {
        try {
            return ((Number) function.invokeWithArguments(arguments)).longValue();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
