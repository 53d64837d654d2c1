package io.akalab.sbi.tls;

import io.akalab.crypto.seal.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.Security;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;

/**
 * A file of the secrets of TLS connections in the format that Wireshark reads (draft-ietf-tls-keylogfile): a label, the
 * client random that tells the connection, and the secret.
 *
 * <p>The platform has no interface for it. Two of its public ones together do: engines of ours hand everything to the
 * platform's and see the client random go by, and a provider of ours before all others hands HKDF to the platform's and
 * sees the secrets that are derived while one of these engines is at work.
 */
final class KeyLog {

    private final Path file;

    KeyLog(Path file) {
        this.file = file;
        create();
        if (Security.getProvider(ObservedHkdf.NAME) == null) {
            Security.insertProviderAt(new ObservedHkdf(), 1);
        }
    }

    /** A context whose connections are written down. */
    SSLContext observing(SSLContext context) {
        return ObservedContext.of(context, this);
    }

    void write(String label, byte[] clientRandom, byte[] secret) {
        var hex = HexFormat.of();
        var line = label + " " + hex.formatHex(clientRandom) + " " + hex.formatHex(secret) + "\n";
        try {
            // One write to a file that is appended to: several functions may share it.
            Files.write(file, line.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() {
        try {
            if (!Files.exists(file)) {
                OwnersFile.create(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("akalab.sbi.tls.key-log cannot be written to " + file, e);
        }
    }
}
