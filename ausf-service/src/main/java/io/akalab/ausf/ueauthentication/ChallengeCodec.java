package io.akalab.ausf.ueauthentication;

import io.akalab.ausf.eap.AkaPrimeSession;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A challenge as octets, keys in clear: {@code version (1) ‖ attempt}, and then
 * {@code RAND (16) ‖ AUTN (16) ‖ XRES* (16) ‖ K_AUSF (32)} or a session as {@link AkaPrimeSession#encode} has it.
 */
final class ChallengeCodec {

    private static final Logger LOG = LoggerFactory.getLogger(ChallengeCodec.class);

    private static final byte VERSION = 1;
    private static final int PUBLIC = 16;
    private static final int KAUSF = 32;

    private final TracedDerivation derivation;

    ChallengeCodec(TracedDerivation derivation) {
        this.derivation = derivation;
    }

    /** The caller seals the array, and wipes it. */
    byte[] encode(Challenge challenge) {
        var attempt = AttemptCodec.encode(challenge.attempt());
        var content = content(challenge);
        var octets = ByteBuffer.allocate(1 + attempt.length + content.length)
                .put(VERSION)
                .put(attempt)
                .put(content)
                .array();
        Arrays.fill(content, (byte) 0);
        return octets;
    }

    /** Reads a challenge and wipes the octets. One of another version, from another release of the AUSF, is as good as none: null. */
    @Nullable Challenge decode(byte[] encoded) {
        try {
            return read(ByteBuffer.wrap(encoded));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            LOG.warn("A shared challenge cannot be read: {}", e.getClass().getSimpleName());
            return null;
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private Challenge read(ByteBuffer octets) {
        if (octets.get() != VERSION) {
            throw new IllegalArgumentException("a challenge of another version");
        }
        var attempt = AttemptCodec.read(octets);
        return switch (attempt.method()) {
            case FIVE_G_AKA -> new Challenge.OfFiveGAka(attempt, vector(octets));
            case EAP_AKA_PRIME -> new Challenge.OfEapAkaPrime(attempt, session(octets, attempt.supi(), attempt.snn()));
        };
    }

    private static byte[] content(Challenge challenge) {
        return switch (challenge) {
            case Challenge.OfFiveGAka aka -> vector(aka.vector());
            case Challenge.OfEapAkaPrime eap -> eap.session().encode();
        };
    }

    private static byte[] vector(HeAv vector) {
        var kausf = vector.kausf().toArray();
        var octets = ByteBuffer.allocate(3 * PUBLIC + KAUSF)
                .put(vector.rand().toArray())
                .put(vector.autn().toArray())
                .put(vector.xresStar().toArray())
                .put(kausf)
                .array();
        Arrays.fill(kausf, (byte) 0);
        return octets;
    }

    private static HeAv vector(ByteBuffer octets) {
        var rand = Octets.wrap(take(octets, PUBLIC));
        var autn = Octets.wrap(take(octets, PUBLIC));
        var xresStar = Octets.wrap(take(octets, PUBLIC));
        var kausf = take(octets, KAUSF);
        try {
            return new HeAv(rand, autn, xresStar, Kausf.of(kausf));
        } finally {
            Arrays.fill(kausf, (byte) 0);
        }
    }

    private AkaPrimeSession session(ByteBuffer octets, Supi supi, ServingNetworkName snn) {
        var encoded = take(octets, octets.remaining());
        try {
            return AkaPrimeSession.decode(encoded, supi, snn, derivation.of(supi));
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static byte[] take(ByteBuffer octets, int length) {
        var taken = new byte[length];
        octets.get(taken);
        return taken;
    }
}
