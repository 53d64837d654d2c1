package io.akalab.ngap.capture;

import io.akalab.crypto.Octets;
import io.akalab.crypto.seal.OwnersFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A pcapng file with two interfaces: what went over N2, and deciphered copies. Each block is written at once, so that the file
 * can be read while it grows, or be a pipe to Wireshark.
 */
final class FileCapture implements NgapCapture {

    private static final Logger LOG = System.getLogger(FileCapture.class.getName());

    private static final int ORIGINAL = 0;
    private static final int COPY = 1;

    private final FileChannel file;
    private final Path path;
    private final boolean deciphers;
    private final InstantSource clock;
    private final SctpPackets originals = new SctpPackets(0x4E32_0000);
    private final SctpPackets copies = new SctpPackets(0x4E33_0000);
    private final RecentFrames recent = new RecentFrames();
    private boolean broken;

    FileCapture(FileChannel file, Path path, boolean deciphers, InstantSource clock) throws IOException {
        this.file = file;
        this.path = path;
        this.deciphers = deciphers;
        this.clock = clock;
        file.write(ByteBuffer.wrap(Pcapng.sectionHeader("AKA Lab")));
        file.write(ByteBuffer.wrap(Pcapng.rawInterface("N2")));
        if (deciphers) {
            file.write(ByteBuffer.wrap(Pcapng.rawInterface("N2, NAS deciphered")));
        }
    }

    static FileCapture open(Path path, boolean deciphers) throws IOException {
        var channel = channel(path);
        try {
            return new FileCapture(channel, path, deciphers, InstantSource.system());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Nobody else may read it, not even in a file that was there before: what is deciphered, and deciphered or not the K<sub>gNB</sub> and
     * NH that gNBs are given.
     */
    private static FileChannel channel(Path path) throws IOException {
        return OwnersFile.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    @Override
    public synchronized void frame(
            InetSocketAddress local, InetSocketAddress remote, Direction direction, int stream, Octets message) {
        if (broken) {
            return;
        }
        var frame = new CapturedFrame(clock.instant(), local, remote, direction, stream, message.toArray());
        write(originals, ORIGINAL, frame, "");
        if (deciphers) {
            recent.add(frame).ifPresent(this::writeCopy);
        }
    }

    @Override
    public boolean deciphers() {
        return deciphers;
    }

    @Override
    public synchronized void deciphered(Octets nasPdu, Octets plain) {
        if (deciphers && !broken && RecentFrames.fit(nasPdu, plain)) {
            recent.deciphered(nasPdu.toArray(), plain.toArray()).ifPresent(this::writeCopy);
        }
    }

    private void writeCopy(CapturedFrame copy) {
        write(copies, COPY, copy, "NAS deciphered");
    }

    private void write(SctpPackets packets, int onInterface, CapturedFrame frame, String comment) {
        try {
            for (var packet : packets.of(frame)) {
                write(Pcapng.packet(onInterface, frame.at(), packet, frame.direction(), comment));
            }
        } catch (IOException e) {
            broken = true;
            LOG.log(Level.ERROR, () -> "The capture into " + path + " has ended: " + e.getMessage());
        }
    }

    private void write(byte[] block) throws IOException {
        var rest = ByteBuffer.wrap(block);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
    }

    @Override
    public synchronized void close() {
        broken = true;
        try {
            file.close();
        } catch (IOException e) {
            LOG.log(Level.ERROR, () -> "The capture into " + path + " was not closed: " + e.getMessage());
        }
    }

    /** A message as it was seen. */
    record CapturedFrame(
            Instant at,
            InetSocketAddress local,
            InetSocketAddress remote,
            Direction direction,
            int stream,
            byte[] message) {

        InetSocketAddress source() {
            return direction == Direction.SENT ? local : remote;
        }

        InetSocketAddress destination() {
            return direction == Direction.SENT ? remote : local;
        }

        /** The same with other octets from {@code start} on. */
        CapturedFrame with(int start, byte[] replacement) {
            var changed = message.clone();
            System.arraycopy(replacement, 0, changed, start, replacement.length);
            return new CapturedFrame(at, local, remote, direction, stream, changed);
        }
    }
}
