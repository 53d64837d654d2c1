package io.akalab.ngap.capture;

import io.akalab.crypto.Octets;
import io.akalab.ngap.capture.FileCapture.CapturedFrame;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Brings together frames and what their NAS PDUs say in plain, whichever comes first. Both memories are bounded; what finds
 * no partner is forgotten. Not for several threads.
 */
final class RecentFrames {

    /** Extended protocol discriminator, security header type, MAC and sequence number (TS 24.501 clause 9.1.1). */
    static final int SECURITY_HEADER = 7;

    /** Shorter cipher text stands elsewhere by chance. */
    private static final int SHORTEST = 6;

    private static final int FRAMES = 512;
    private static final int FRAME_OCTETS = 4 << 20;
    private static final int PLAIN_TEXTS = 64;

    private final Deque<CapturedFrame> frames = new ArrayDeque<>();
    private final Deque<Deciphered> plainTexts = new ArrayDeque<>();
    private int octets;

    /** Cipher text, or a NAS message with its security header, and what it says. */
    private record Deciphered(byte[] nasPdu, byte[] plain) {

        /** The copy of this frame in plain, if the cipher text is in it. */
        Optional<CapturedFrame> in(CapturedFrame frame) {
            int start = indexOf(frame.message(), nasPdu);
            return start < 0 ? Optional.empty() : Optional.of(frame.with(start + nasPdu.length - plain.length, plain));
        }
    }

    /** Whether the plain text can take its place: all of it, or what follows the security header. */
    static boolean fit(Octets nasPdu, Octets plain) {
        int header = nasPdu.length() - plain.length();
        return plain.length() > 0 && nasPdu.length() >= SHORTEST && (header == 0 || header == SECURITY_HEADER);
    }

    /** Remembers the frame; a copy of it if its plain text came before. */
    Optional<CapturedFrame> add(CapturedFrame frame) {
        for (var plainText : plainTexts) {
            var copy = plainText.in(frame);
            if (copy.isPresent()) {
                plainTexts.remove(plainText);
                return copy;
            }
        }
        frames.addFirst(frame);
        octets += frame.message().length;
        while (frames.size() > FRAMES || octets > FRAME_OCTETS) {
            octets -= frames.removeLast().message().length;
        }
        return Optional.empty();
    }

    /** A copy of the latest frame that carries the cipher text; without one, the plain text waits for it. */
    Optional<CapturedFrame> deciphered(byte[] nasPdu, byte[] plain) {
        var plainText = new Deciphered(nasPdu, plain);
        for (var frame : frames) {
            var copy = plainText.in(frame);
            if (copy.isPresent()) {
                return copy;
            }
        }
        plainTexts.addLast(plainText);
        if (plainTexts.size() > PLAIN_TEXTS) {
            plainTexts.removeFirst();
        }
        return Optional.empty();
    }

    private static int indexOf(byte[] message, byte[] part) {
        for (int start = 0; start + part.length <= message.length; start++) {
            if (Arrays.equals(message, start, start + part.length, part, 0, part.length)) {
                return start;
            }
        }
        return -1;
    }
}
