package io.akalab.ausf.eap;

import io.akalab.ausf.eap.AkaPrimeSession.Phase;
import io.akalab.crypto.Octets;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.MalformedEap;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Emsk;
import io.akalab.crypto.keys.Kaut;
import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.KeyDerivation;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A session as octets:
 * {@code version (1) ‖ phase (1) ‖ retransmissions (1) ‖ length (2) ‖ request}, and unless it was refused
 * {@code RAND (16) ‖ K_aut (32) ‖ EMSK (64) ‖ XRES (4 to 16)}.
 */
final class SessionCodec {

    private static final byte VERSION = 1;
    private static final int HEADER = 5;
    private static final int RAND = 16;
    private static final int KAUT = 32;
    private static final int EMSK = 64;

    private SessionCodec() {}

    static byte[] encode(AkaPrimeChallenge challenge, AkaPrimeMessage request, Phase phase, int retransmitted) {
        var requested = request.octets();
        var secrets = phase == Phase.REFUSED ? new byte[0] : secrets(challenge);
        var octets = ByteBuffer.allocate(HEADER + requested.length() + secrets.length)
                .put(VERSION)
                .put((byte) phase.ordinal())
                .put((byte) retransmitted)
                .putShort((short) requested.length())
                .put(requested.toArray())
                .put(secrets)
                .array();
        Arrays.fill(secrets, (byte) 0);
        return octets;
    }

    static AkaPrimeSession decode(byte[] encoded, Supi supi, ServingNetworkName snn, KeyDerivation derivation) {
        try {
            return read(ByteBuffer.wrap(encoded), supi, snn, derivation);
        } catch (BufferUnderflowException | MalformedEap e) {
            throw new IllegalArgumentException("a session that was cut short");
        }
    }

    private static AkaPrimeSession read(
            ByteBuffer octets, Supi supi, ServingNetworkName snn, KeyDerivation derivation) {
        if (octets.get() != VERSION) {
            throw new IllegalArgumentException("a session of another version");
        }
        var phase = phase(octets.get());
        int retransmitted = octets.get();
        var request = AkaPrimeMessage.decode(Octets.wrap(take(octets, Short.toUnsignedInt(octets.getShort()))));
        var challenge = phase == Phase.REFUSED ? withoutKeys(request) : challenge(octets, request);
        return new AkaPrimeSession(supi, snn, derivation, challenge, request, phase, retransmitted);
    }

    private static Phase phase(int ordinal) {
        var phases = Phase.values();
        if (ordinal < 0 || ordinal >= phases.length) {
            throw new IllegalArgumentException("a session in no phase that there is");
        }
        return phases[ordinal];
    }

    private static byte[] secrets(AkaPrimeChallenge challenge) {
        var xres = challenge.expected().res();
        var octets = ByteBuffer.allocate(RAND + KAUT + EMSK + xres.length())
                .put(challenge.rand().toArray());
        put(octets, challenge.kAut());
        put(octets, challenge.emsk());
        return octets.put(xres.toArray()).array();
    }

    private static AkaPrimeChallenge challenge(ByteBuffer octets, AkaPrimeMessage request) {
        var rand = Octets.wrap(take(octets, RAND));
        var kAut = take(octets, KAUT);
        var emsk = take(octets, EMSK);
        var expected = AtRes.of(Octets.wrap(take(octets, octets.remaining())));
        try {
            return new AkaPrimeChallenge(rand, expected, Kaut.of(kAut), Emsk.of(emsk), request);
        } finally {
            Arrays.fill(kAut, (byte) 0);
            Arrays.fill(emsk, (byte) 0);
        }
    }

    /** Nothing of the challenge matters once it was refused. */
    private static AkaPrimeChallenge withoutKeys(AkaPrimeMessage request) {
        var challenge = new AkaPrimeChallenge(
                Octets.wrap(new byte[RAND]),
                AtRes.of(Octets.wrap(new byte[RAND])),
                Kaut.of(new byte[KAUT]),
                Emsk.of(new byte[EMSK]),
                request);
        challenge.wipe();
        return challenge;
    }

    private static void put(ByteBuffer target, Key key) {
        var octets = key.toArray();
        target.put(octets);
        Arrays.fill(octets, (byte) 0);
    }

    private static byte[] take(ByteBuffer octets, int length) {
        if (length > octets.remaining()) {
            throw new BufferUnderflowException();
        }
        var taken = new byte[length];
        octets.get(taken);
        return taken;
    }
}
