package io.akalab.ngap.capture;

import io.akalab.crypto.Octets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * Takes down the messages of N2. The transports tell it every frame; who holds the NAS keys may add what a frame's NAS PDU
 * says in plain. For any number of threads. Trouble with the file ends the capture with a line in the log, never a
 * procedure.
 */
public interface NgapCapture extends AutoCloseable {

    /** Which way a message went. */
    enum Direction {
        SENT,
        RECEIVED
    }

    /** Takes nothing down. */
    static NgapCapture none() {
        return NoCapture.INSTANCE;
    }

    /** Writes frames as they are to a pcapng file, which is replaced; it is readable by its owner alone, for there are AS keys in them. */
    static NgapCapture to(Path file) throws IOException {
        return FileCapture.open(file, false);
    }

    /** Also writes deciphered copies. */
    static NgapCapture withDeciphered(Path file) throws IOException {
        return FileCapture.open(file, true);
    }

    /** A message on an association between these two addresses. */
    void frame(InetSocketAddress local, InetSocketAddress remote, Direction direction, int stream, Octets message);

    /** Whether {@link #deciphered} does anything. */
    boolean deciphers();

    /**
     * Writes a marked copy of the frame that carries {@code nasPdu} with the plain text in place of the cipher text, so that
     * Wireshark shows it with the preference {@code nas-5gs.null_decipher}. May be told shortly before or after the frame.
     *
     * @param nasPdu a ciphered NAS message with its security header of seven octets (TS 24.501 clause 9.1.1), or cipher text
     *     alone, such as the contents of a NAS message container
     * @param plain the plain text: seven octets shorter than the NAS message, whose header is kept, or as long as the cipher
     *     text; of any other length, or if nothing was ciphered, it is ignored
     */
    void deciphered(Octets nasPdu, Octets plain);

    /** Ends the capture and closes its file. */
    @Override
    void close();
}
