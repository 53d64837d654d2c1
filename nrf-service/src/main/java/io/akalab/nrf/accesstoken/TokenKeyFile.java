package io.akalab.nrf.accesstoken;

import io.akalab.crypto.seal.OwnersFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A PEM file of a private EC key (PKCS #8) and its public key, readable by its owner alone. */
final class TokenKeyFile {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z ]+)-----([^-]+)-----END \\1-----");

    private TokenKeyFile() {}

    /**
     * The key pair of a file; where there is no file, it is made.
     *
     * @throws IllegalStateException if the file holds no such pair, or cannot be made
     */
    static KeyPair readOrMake(Path file, Supplier<KeyPair> fresh) {
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            var pair = fresh.get();
            write(file, pair);
            return pair;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " holds no EC private key (PKCS #8) with its public key, in PEM", e);
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        var pem = Files.readString(file, StandardCharsets.US_ASCII);
        var factory = KeyFactory.getInstance("EC");
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))));
    }

    private static byte[] block(String pem, String label) {
        return BLOCK.matcher(pem)
                .results()
                .filter(block -> block.group(1).equals(label))
                .findFirst()
                .map(block -> Base64.getMimeDecoder().decode(block.group(2)))
                .orElseThrow(() -> new IllegalArgumentException("no " + label));
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        OwnersFile.create(file);
        Files.writeString(
                file,
                text("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + text("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static String text(String label, byte[] der) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
