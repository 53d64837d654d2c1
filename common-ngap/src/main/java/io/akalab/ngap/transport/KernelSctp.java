package io.akalab.ngap.transport;

import com.sun.nio.sctp.SctpChannel;
import com.sun.nio.sctp.SctpServerChannel;
import com.sun.nio.sctp.SctpStandardSocketOptions;
import com.sun.nio.sctp.SctpStandardSocketOptions.InitMaxStreams;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * N2 over the kernel's SCTP (TS 38.412 clause 7): one-to-one sockets, several streams, several addresses where they are
 * given.
 */
final class KernelSctp {

    /** Asked for in each direction; the peer may grant fewer. */
    static final int STREAMS = 32;

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final int BACKLOG = 128;

    private KernelSctp() {}

    static Link connect(N2Address to) throws IOException {
        IOException failure = null;
        for (var address : to.socketAddresses()) {
            try {
                return connect(address);
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure == null ? new IOException("no address") : failure;
    }

    private static Link connect(InetSocketAddress address) throws IOException {
        var channel = SctpChannel.open();
        try {
            establish(channel, address);
            return new SctpLink(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The kernel itself would try for minutes. */
    private static void establish(SctpChannel channel, SocketAddress address) throws IOException {
        var established = new CompletableFuture<Boolean>();
        N2Threads.named("connect").start(() -> {
            try {
                established.complete(channel.connect(address, STREAMS, STREAMS));
            } catch (IOException | RuntimeException e) {
                established.completeExceptionally(e);
            }
        });
        try {
            established.get(CONNECT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no answer within " + CONNECT_LIMIT.toSeconds() + " s");
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException(cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    static Door listen(N2Address at) throws IOException {
        var server = SctpServerChannel.open();
        try {
            server.setOption(SctpStandardSocketOptions.SCTP_INIT_MAXSTREAMS, InitMaxStreams.create(STREAMS, STREAMS));
            server.bind(at.socketAddress(), BACKLOG);
            for (var further : at.socketAddresses().subList(1, at.furtherHosts().size() + 1)) {
                server.bindAddress(further.getAddress());
            }
            return new SctpDoor(server, at.withPort(port(server)));
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private static int port(SctpServerChannel server) throws IOException {
        for (var address : server.getAllLocalAddresses()) {
            return ((InetSocketAddress) address).getPort();
        }
        throw new IOException("bound to nothing");
    }

    private record SctpDoor(SctpServerChannel server, N2Address address) implements Door {

        @Override
        public Link accept() throws IOException {
            var channel = server.accept();
            if (channel == null) {
                throw new IOException("nothing was accepted");
            }
            try {
                return new SctpLink(channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }

        @Override
        public void close() {
            Closing.quietly(server);
        }
    }
}
