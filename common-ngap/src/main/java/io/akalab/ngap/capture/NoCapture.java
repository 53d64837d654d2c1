package io.akalab.ngap.capture;

import io.akalab.crypto.Octets;
import java.net.InetSocketAddress;

/** Takes nothing down. */
enum NoCapture implements NgapCapture {
    INSTANCE;

    @Override
    public void frame(
            InetSocketAddress local, InetSocketAddress remote, Direction direction, int stream, Octets message) {}

    @Override
    public boolean deciphers() {
        return false;
    }

    @Override
    public void deciphered(Octets nasPdu, Octets plain) {}

    @Override
    public void close() {}
}
