package io.akalab.ngap.transport;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * N2 over TCP for labs whose hosts have no SCTP: one connection is one association, without a handshake. A message is
 * preceded by twelve octets, in network byte order: its length (32 bits, the message alone), the payload protocol identifier
 * (32 bits, 60), the stream (16 bits) and 16 zero bits. Whatever else comes ends the connection.
 */
final class FramedTcp {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int BACKLOG = 128;

    private FramedTcp() {}

    static Link connect(N2Address to) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(to.socketAddress(), CONNECT_MILLIS);
            return new TcpLink(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    static Door listen(N2Address at) throws IOException {
        var server = new ServerSocket();
        try {
            // An AMF that starts again must not wait for the connections of its former life.
            server.setReuseAddress(true);
            server.bind(at.socketAddress(), BACKLOG);
            return new TcpDoor(server, at.withPort(server.getLocalPort()));
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private record TcpDoor(ServerSocket server, N2Address address) implements Door {

        @Override
        public Link accept() throws IOException {
            var socket = server.accept();
            try {
                return new TcpLink(socket);
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        }

        @Override
        public void close() {
            Closing.quietly(server);
        }
    }
}
