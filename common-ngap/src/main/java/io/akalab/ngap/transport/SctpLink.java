package io.akalab.ngap.transport;

import com.sun.nio.sctp.AbstractNotificationHandler;
import com.sun.nio.sctp.AssociationChangeNotification;
import com.sun.nio.sctp.HandlerResult;
import com.sun.nio.sctp.MessageInfo;
import com.sun.nio.sctp.Notification;
import com.sun.nio.sctp.SctpChannel;
import com.sun.nio.sctp.SctpStandardSocketOptions;
import com.sun.nio.sctp.ShutdownNotification;
import io.akalab.crypto.Octets;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An SCTP association of the kernel's. */
final class SctpLink implements Link {

    private static final Logger LOG = System.getLogger(SctpLink.class.getName());

    private static final InetSocketAddress UNKNOWN = InetSocketAddress.createUnresolved("unknown", 0);

    /** Holds the longest message: the kernel takes none that does not fit at once. */
    private static final int SEND_BUFFER = 4 * Association.MAX_MESSAGE;

    private final SctpChannel channel;
    private final InetSocketAddress remote;
    private final InetSocketAddress local;
    private final int streams;
    private final ByteBuffer arriving = ByteBuffer.allocateDirect(Association.MAX_MESSAGE);
    private final Notifications notifications = new Notifications();
    private int foreign;

    SctpLink(SctpChannel channel) throws IOException {
        this.channel = channel;
        channel.setOption(SctpStandardSocketOptions.SCTP_NODELAY, true);
        channel.setOption(SctpStandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        this.remote = first(channel.getRemoteAddresses());
        this.local = likest(channel.getAllLocalAddresses(), remote);
        var association = channel.association();
        if (association == null) {
            throw new SocketException("the association has ended already");
        }
        this.streams = association.maxOutboundStreams();
    }

    private static InetSocketAddress first(Collection<SocketAddress> addresses) {
        return addresses.stream().map(InetSocketAddress.class::cast).findFirst().orElse(UNKNOWN);
    }

    /** Of a host's addresses the one that the peer most likely sees: of its family, and loopback only for loopback. */
    private static InetSocketAddress likest(Collection<SocketAddress> addresses, InetSocketAddress remote) {
        return addresses.stream()
                .map(InetSocketAddress.class::cast)
                .filter(address -> address.getAddress().getClass() == remoteClass(remote)
                        && address.getAddress().isLoopbackAddress()
                                == remote.getAddress().isLoopbackAddress())
                .findFirst()
                .orElseGet(() -> first(addresses));
    }

    private static @Nullable Class<?> remoteClass(InetSocketAddress remote) {
        return remote.isUnresolved() ? null : remote.getAddress().getClass();
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
        return streams;
    }

    @Override
    public @Nullable Frame receive() throws IOException {
        while (true) {
            var info = whole();
            if (info == null) {
                return notifications.ended();
            }
            if (info.payloadProtocolID() == Ppid.NGAP) {
                return new Frame(info.streamNumber(), Octets.wrap(drained()));
            }
            refuse(info.payloadProtocolID());
        }
    }

    /** Waits for a whole message, which the kernel may hand over in parts, one message after the other; null at the end. */
    private @Nullable MessageInfo whole() throws IOException {
        arriving.clear();
        int stream = -1;
        while (true) {
            var info = channel.receive(arriving, null, notifications);
            if (info == null || info.bytes() < 0) {
                return null;
            }
            if (stream >= 0 && stream != info.streamNumber()) {
                throw new ProtocolException("the parts of two messages came mixed");
            }
            if (info.isComplete()) {
                return info;
            }
            if (!arriving.hasRemaining()) {
                throw new ProtocolException("a message of more than " + Association.MAX_MESSAGE + " octets");
            }
            stream = info.streamNumber();
        }
    }

    private byte[] drained() {
        var message = new byte[arriving.flip().remaining()];
        arriving.get(message);
        return message;
    }

    /** One line for each association: a peer must not fill the log. */
    private void refuse(int ppid) {
        if (foreign++ == 0) {
            LOG.log(
                    Level.WARNING,
                    () -> "Refused a message of payload protocol " + Integer.toUnsignedString(ppid) + " from " + remote
                            + ": it is not NGAP (" + Ppid.NGAP + "); further ones are refused silently");
        }
    }

    @Override
    public void send(List<Frame> frames) throws IOException {
        for (var frame : frames) {
            channel.send(
                    ByteBuffer.wrap(frame.message().toArray()),
                    MessageInfo.createOutgoing(null, frame.stream()).payloadProtocolID(Ppid.NGAP));
        }
    }

    @Override
    public void shutdown() throws IOException {
        channel.shutdown();
    }

    @Override
    public void abort() {
        try {
            // Zero makes closing an ABORT.
            channel.setOption(SctpStandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // It is closed already.
        }
        close();
    }

    @Override
    public void close() {
        Closing.quietly(channel);
    }

    /** What the kernel tells about the association. */
    private final class Notifications extends AbstractNotificationHandler<@Nullable Void> {

        private @Nullable String loss;

        /** Nothing if the association has ended in order. */
        @Nullable Frame ended() throws IOException {
            if (loss != null) {
                throw new SocketException(loss);
            }
            return null;
        }

        @Override
        public HandlerResult handleNotification(AssociationChangeNotification change, @Nullable Void unused) {
            return switch (change.event()) {
                case COMM_UP -> HandlerResult.CONTINUE;
                case SHUTDOWN -> HandlerResult.RETURN;
                case COMM_LOST -> lost("the peer has aborted the association or does not answer");
                case RESTART -> lost("the peer has begun the association anew");
                case CANT_START -> lost("the association could not be set up");
            };
        }

        private HandlerResult lost(String how) {
            loss = how;
            return HandlerResult.RETURN;
        }

        /** The peer sends nothing more; the change of the association to come is its end. */
        @Override
        public HandlerResult handleNotification(ShutdownNotification shutdown, @Nullable Void unused) {
            return HandlerResult.CONTINUE;
        }

        /** Addresses that come and go are the kernel's business as long as one is left. */
        @Override
        public HandlerResult handleNotification(Notification other, @Nullable Void unused) {
            LOG.log(Level.DEBUG, () -> remote + ": " + other);
            return HandlerResult.CONTINUE;
        }
    }
}
