package io.akalab.lab.functions;

import io.akalab.ngap.transport.N2Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the functions listen, all on the loopback interface.
 *
 * @param n2 where the AMF listens for gNBs; 0 where it does not over TCP
 */
public record Ports(int udm, int ausf, int amf, int nrf, int n2) {

    /** The port that the others are counted from unless the user says otherwise. */
    public static final int DEFAULT_BASE = 7000;

    private static final int HIGHEST = 65_535;

    public Ports {
        for (int port : List.of(udm, ausf, amf, nrf)) {
            if (port < 1 || port > HIGHEST) {
                throw new IllegalArgumentException("a port is 1 to " + HIGHEST + ", not " + port);
            }
        }
        if (n2 < 0 || n2 > HIGHEST) {
            throw new IllegalArgumentException("a port is 1 to " + HIGHEST + ", not " + n2);
        }
    }

    /** The UDM one above the base, the AUSF two, the AMF three, the NRF four, N2 five or, above 7000, NGAP's own 38412. */
    public static Ports above(int base) {
        return new Ports(base + 1, base + 2, base + 3, base + 4, base == DEFAULT_BASE ? N2Address.NGAP_PORT : base + 5);
    }

    /** The same functions with N2 elsewhere, or with 0 not over TCP. */
    public Ports withN2(int port) {
        return new Ports(udm, ausf, amf, nrf, port);
    }

    /** Five ports that were free a moment ago. */
    public static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < 5; i++) {
                sockets.add(bound(0));
            }
            return new Ports(
                    sockets.get(0).getLocalPort(),
                    sockets.get(1).getLocalPort(),
                    sockets.get(2).getLocalPort(),
                    sockets.get(3).getLocalPort(),
                    sockets.get(4).getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /** The ports that another program has. */
    public List<Integer> taken() {
        return List.of(udm, ausf, amf, nrf, n2).stream()
                .filter(port -> port != 0 && isTaken(port))
                .toList();
    }

    public URI udmUri() {
        return uri(udm);
    }

    public URI ausfUri() {
        return uri(ausf);
    }

    public URI amfUri() {
        return uri(amf);
    }

    public URI nrfUri() {
        return uri(nrf);
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static boolean isTaken(int port) {
        try {
            close(bound(port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
