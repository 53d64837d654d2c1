package io.akalab.sbi.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.sbi.tls.TestCa.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the key log holds opens the connection that it is of, and nothing is written where it is off. */
class KeyLogTest {

    private static final int APPLICATION_DATA = 23;
    private static final int ENCRYPTED_EXTENSIONS = 8;

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static SSLContext context;

    @BeforeAll
    static void certify() {
        context = TestCa.context(new TestCa().write(directory.resolve("function"), Subject.of(UUID.randomUUID())));
    }

    @ParameterizedTest
    @CsvSource({"TLS_AES_128_GCM_SHA256, SHA256, 16", "TLS_AES_256_GCM_SHA384, SHA384, 32"})
    void opensWhatTheServerEncrypted(String suite, String hash, int keyLength) throws Exception {
        var serverFile = directory.resolve("server-" + hash);
        var clientFile = directory.resolve("client-" + hash);
        var wire =
                new Wire(new KeyLog(serverFile).observing(context), new KeyLog(clientFile).observing(context), suite);

        wire.shakeHands();

        var lines = lines(serverFile);
        assertThat(lines).hasSize(5).containsExactlyInAnyOrderElementsOf(lines(clientFile));
        assertThat(labels(lines).keySet())
                .containsExactlyInAnyOrder(
                        "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
                        "SERVER_HANDSHAKE_TRAFFIC_SECRET",
                        "CLIENT_TRAFFIC_SECRET_0",
                        "SERVER_TRAFFIC_SECRET_0",
                        "EXPORTER_SECRET");
        assertThat(lines).allMatch(line -> line.split(" ")[1].equals(wire.clientRandom()));
        var secret = HexFormat.of().parseHex(labels(lines).get("SERVER_HANDSHAKE_TRAFFIC_SECRET"));
        assertThat(opened(wire.firstEncrypted(), secret, hash, keyLength)[0]).isEqualTo((byte) ENCRYPTED_EXTENSIONS);
    }

    @Test
    void tellsConnectionsApart() throws Exception {
        var file = directory.resolve("two");
        var observed = new KeyLog(file).observing(context);
        var first = new Wire(observed, context, "TLS_AES_128_GCM_SHA256");
        var second = new Wire(observed, context, "TLS_AES_128_GCM_SHA256");
        first.shakeHands();
        second.shakeHands();
        assertThat(lines(file).stream().map(line -> line.split(" ")[1]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(first.clientRandom(), second.clientRandom());
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        var file = directory.resolve("private");
        var _ = new KeyLog(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void hearsNothingOfOtherConnections() throws Exception {
        var file = directory.resolve("nothing");
        var _ = new KeyLog(file);
        new Wire(context, context, "TLS_AES_128_GCM_SHA256").shakeHands();
        assertThat(lines(file)).isEmpty();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static Map<String, String> labels(List<String> lines) {
        return lines.stream().map(line -> line.split(" ")).collect(Collectors.toMap(part -> part[0], part -> part[2]));
    }

    /** Opens a record by RFC 8446 clauses 5.2 and 7.3. */
    private static byte[] opened(byte[] record, byte[] secret, String hash, int keyLength)
            throws GeneralSecurityException {
        var key = expanded(secret, hash, "key", keyLength);
        var iv = expanded(secret, hash, "iv", 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        // The first record: the sequence number is 0 and leaves the IV as it is.
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        cipher.updateAAD(record, 0, 5);
        return cipher.doFinal(record, 5, record.length - 5);
    }

    private static byte[] expanded(byte[] secret, String hash, String label, int length)
            throws GeneralSecurityException {
        var name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
        var info = ByteBuffer.allocate(4 + name.length)
                .putShort((short) length)
                .put((byte) name.length)
                .put(name)
                .put((byte) 0)
                .array();
        return KDF.getInstance("HKDF-" + hash)
                .deriveData(HKDFParameterSpec.expandOnly(new SecretKeySpec(secret, "Secret"), info, length));
    }

    /** Two engines, and what goes from one to the other. */
    private static final class Wire {

        private final SSLEngine server;
        private final SSLEngine client;
        private final ByteArrayOutputStream toServer = new ByteArrayOutputStream();
        private final ByteArrayOutputStream toClient = new ByteArrayOutputStream();
        private final ByteBuffer atServer = ByteBuffer.allocate(1 << 17).flip();
        private final ByteBuffer atClient = ByteBuffer.allocate(1 << 17).flip();

        Wire(SSLContext server, SSLContext client, String suite) {
            this.server = server.createSSLEngine();
            this.server.setUseClientMode(false);
            this.client = client.createSSLEngine("localhost", 1);
            this.client.setUseClientMode(true);
            this.client.setEnabledProtocols(new String[] {"TLSv1.3"});
            this.client.setEnabledCipherSuites(new String[] {suite});
        }

        void shakeHands() throws SSLException {
            client.beginHandshake();
            server.beginHandshake();
            for (int i = 0; i < 100 && (isShaking(client) || isShaking(server)); i++) {
                step(client, atClient, atServer, toServer);
                step(server, atServer, atClient, toClient);
            }
            assertThat(isShaking(client) || isShaking(server)).isFalse();
        }

        String clientRandom() {
            return HexFormat.of().formatHex(toServer.toByteArray(), 11, 43);
        }

        byte[] firstEncrypted() throws IOException {
            try (var records = new DataInputStream(new ByteArrayInputStream(toClient.toByteArray()))) {
                for (var record = record(records); ; record = record(records)) {
                    if (record[0] == APPLICATION_DATA) {
                        return record;
                    }
                }
            }
        }

        private static byte[] record(DataInputStream records) throws IOException {
            var head = records.readNBytes(5);
            int length = ByteBuffer.wrap(head).getShort(3);
            var record = Arrays.copyOf(head, 5 + length);
            records.readFully(record, 5, length);
            return record;
        }

        private static boolean isShaking(SSLEngine engine) {
            return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING
                    && engine.getHandshakeStatus() != HandshakeStatus.FINISHED;
        }

        private static void step(SSLEngine engine, ByteBuffer in, ByteBuffer peer, ByteArrayOutputStream seen)
                throws SSLException {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> tasks(engine).forEach(Runnable::run);
                case NEED_WRAP -> {
                    var out = ByteBuffer.allocate(1 << 15);
                    engine.wrap(ByteBuffer.allocate(0), out);
                    var octets = Arrays.copyOf(out.array(), out.position());
                    seen.writeBytes(octets);
                    peer.compact().put(octets).flip();
                }
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> engine.unwrap(in, ByteBuffer.allocate(1 << 15));
                default -> {}
            }
        }

        private static List<Runnable> tasks(SSLEngine engine) {
            var tasks = new ArrayList<Runnable>();
            for (var task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                tasks.add(task);
            }
            return tasks;
        }
    }
}
