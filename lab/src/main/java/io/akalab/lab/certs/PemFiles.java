package io.akalab.lab.certs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Keys and certificates in files (RFC 7468); each file is replaced at once, so that a running function never reads half. */
final class PemFiles {

    private static final String OWNER = "rw-------";
    private static final String EVERYBODY = "rw-r--r--";

    private PemFiles() {}

    static void write(Path file, X509Certificate certificate) {
        try {
            write(file, text("CERTIFICATE", certificate.getEncoded()), EVERYBODY);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Readable by the owner alone. */
    static void write(Path file, PrivateKey key) {
        write(file, text("PRIVATE KEY", key.getEncoded()), OWNER);
    }

    static void write(Path file, String text) {
        write(file, text, EVERYBODY);
    }

    /**
     * The EC key of a file.
     *
     * @throws IllegalArgumentException if it holds none
     */
    static PrivateKey readKey(Path file) {
        try {
            var pem = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " holds no EC private key in PEM", e);
        }
    }

    private static void write(Path file, String text, String permissions) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString(permissions));
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static String text(String label, byte[] der) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
