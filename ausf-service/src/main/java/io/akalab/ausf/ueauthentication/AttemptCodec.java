package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** An attempt as octets: {@code method (1) ‖ length (2) ‖ SUPI ‖ length (2) ‖ serving network name}. */
final class AttemptCodec {

    private AttemptCodec() {}

    static byte[] encode(Attempt attempt) {
        var supi = octets(attempt.supi().value());
        var snn = octets(attempt.snn().value());
        return ByteBuffer.allocate(1 + 2 * Short.BYTES + supi.length + snn.length)
                .put(code(attempt.method()))
                .putShort((short) supi.length)
                .put(supi)
                .putShort((short) snn.length)
                .put(snn)
                .array();
    }

    /**
     * Reads one.
     *
     * @throws java.nio.BufferUnderflowException if it was cut short
     * @throws IllegalArgumentException if it is malformed
     */
    static Attempt read(ByteBuffer octets) {
        var method = method(octets.get());
        return new Attempt(method, Supi.parse(text(octets)), ServingNetworkName.parse(text(octets)));
    }

    private static byte code(AuthenticationMethod method) {
        return switch (method) {
            case FIVE_G_AKA -> 1;
            case EAP_AKA_PRIME -> 2;
        };
    }

    private static AuthenticationMethod method(byte code) {
        return switch (code) {
            case 1 -> AuthenticationMethod.FIVE_G_AKA;
            case 2 -> AuthenticationMethod.EAP_AKA_PRIME;
            default -> throw new IllegalArgumentException("a method that is not served");
        };
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ByteBuffer octets) {
        var text = new byte[Short.toUnsignedInt(octets.getShort())];
        octets.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
