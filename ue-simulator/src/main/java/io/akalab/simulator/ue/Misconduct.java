package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.security.NasCount;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.simulator.usim.Usim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a UE does wrong in its NAS, where it is to; otherwise what everybody does. */
final class Misconduct {

    /** Octet 2 of the MAC within a protected message (TS 24.501 clause 9.1.1). */
    private static final int WITHIN_MAC = 3;

    /** No EPD, an EPD alone, an unknown message type, a MAC that breaks off. */
    private static final List<Octets> GARBAGE = List.of(
            Octets.ofHex("deadbeef00ff"), Octets.ofHex("7e"), Octets.ofHex("7e00ff0102"), Octets.ofHex("7e02000000"));

    private final UeSettings settings;
    private final Usim usim;
    private boolean hasRefusedAnNgKsi;

    Misconduct(UeSettings settings, Usim usim) {
        this.settings = settings;
        this.usim = usim;
    }

    /** Whether a message is to be neither answered nor obeyed. */
    boolean isSilentAt(GmmMessage message) {
        return settings.has(Misbehaviour.NO_ANSWER) && message.messageType() == settings.silentAt();
    }

    /** The failure that a challenge of 5G AKA is answered with, right as it may be. */
    Optional<GmmMessage> failure(AuthenticationRequest request) {
        if (settings.has(Misbehaviour.NGKSI_IN_USE) && !hasRefusedAnNgKsi) {
            hasRefusedAnNgKsi = true;
            return Optional.of(new AuthenticationFailure(GmmCause.NGKSI_ALREADY_IN_USE));
        }
        if (settings.has(Misbehaviour.MAC_FAILURE)) {
            return Optional.of(new AuthenticationFailure(GmmCause.MAC_FAILURE));
        }
        if (settings.has(Misbehaviour.NON_5G_AUTHENTICATION)) {
            return Optional.of(new AuthenticationFailure(GmmCause.NON_5G_AUTHENTICATION_UNACCEPTABLE));
        }
        return settings.has(Misbehaviour.SYNCH_FAILURE)
                ? request.rand().map(rand -> AuthenticationFailure.synchFailure(usim.auts(rand)))
                : Optional.empty();
    }

    /** Protects a message with the next COUNT, or with a wrong one, or with a wrong MAC. */
    Octets protect(NasSecurityContext context, SecurityHeaderType type, Octets plain) {
        var protectedPdu = context.protect(type, plain);
        if (settings.has(Misbehaviour.OLD_COUNT)) {
            return again(context, type, plain, protectedPdu);
        }
        return settings.has(Misbehaviour.WRONG_MAC) ? withWrongMac(protectedPdu) : protectedPdu;
    }

    /** The answers that go out: with garbage before them, or twice each. */
    List<NasPdu> sent(List<NasPdu> answers) {
        if (answers.isEmpty()) {
            return answers;
        }
        var sent = new ArrayList<NasPdu>();
        if (settings.has(Misbehaviour.GARBAGE_NAS)) {
            GARBAGE.forEach(
                    octets -> sent.add(new NasPdu(SecurityHeaderType.PLAIN, null, octets, "garbage on purpose")));
        }
        for (var answer : answers) {
            sent.add(answer);
            if (settings.has(Misbehaviour.REPLAYED_MESSAGE) && answer.type() != SecurityHeaderType.PLAIN) {
                sent.add(new NasPdu(answer.type(), answer.message(), answer.octets(), "replayed on purpose"));
            }
        }
        return sent;
    }

    /** The same protected with the first COUNT. */
    private static Octets again(
            NasSecurityContext context, SecurityHeaderType type, Octets plain, Octets protectedPdu) {
        if (context.nextToSend().value() == 1) {
            return protectedPdu;
        }
        // The copy shares the keys with the original, which closes them.
        return new NasSecurityContext(
                        context.role(),
                        context.ngKsi(),
                        context.knasEnc(),
                        context.knasInt(),
                        context.nea(),
                        context.nia(),
                        NasCount.ZERO,
                        context.nextToReceive())
                .protect(type, plain);
    }

    private static Octets withWrongMac(Octets pdu) {
        var octets = pdu.toArray();
        octets[WITHIN_MAC] ^= 1;
        return Octets.wrap(octets);
    }
}
