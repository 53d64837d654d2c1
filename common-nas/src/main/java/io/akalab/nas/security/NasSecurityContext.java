package io.akalab.nas.security;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.CountInput;
import io.akalab.crypto.algorithms.Direction;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.SecurityHeaderType;
import java.util.Optional;

/**
 * One side of a 5G NAS security context over 3GPP access (TS 33.501 clause 6.4, TS 24.501 clause 4.4): keys, algorithms and
 * the COUNT of each direction. It belongs to one thread at a time. Closing it wipes its keys.
 */
public final class NasSecurityContext implements AutoCloseable {

    /** BEARER of NAS over 3GPP access (TS 33.501 clause 6.4.2.2). */
    private static final int BEARER_3GPP = 1;

    private final Role role;
    private final NgKsi ngKsi;
    private final KnasEnc knasEnc;
    private final KnasInt knasInt;
    private final Nea nea;
    private final Nia nia;
    private final Counts counts;

    /** A fresh context: both COUNTs start at 0. The keys are the context's from here on. */
    public NasSecurityContext(Role role, NgKsi ngKsi, KnasEnc knasEnc, KnasInt knasInt, Nea nea, Nia nia) {
        this(role, ngKsi, knasEnc, knasInt, nea, nia, NasCount.ZERO, NasCount.ZERO);
    }

    /**
     * A context that has been in use.
     *
     * @param nextToSend the COUNT of the next message that this side sends
     * @param nextToReceive one more than the highest COUNT that this side has accepted
     */
    public NasSecurityContext(
            Role role,
            NgKsi ngKsi,
            KnasEnc knasEnc,
            KnasInt knasInt,
            Nea nea,
            Nia nia,
            NasCount nextToSend,
            NasCount nextToReceive) {
        this(role, ngKsi, knasEnc, knasInt, nea, nia, new Counts(nextToSend, nextToReceive));
    }

    private NasSecurityContext(
            Role role, NgKsi ngKsi, KnasEnc knasEnc, KnasInt knasInt, Nea nea, Nia nia, Counts counts) {
        this.role = role;
        this.ngKsi = ngKsi;
        this.knasEnc = knasEnc;
        this.knasInt = knasInt;
        this.nea = nea;
        this.nia = nia;
        this.counts = counts;
    }

    /**
     * The same key set with other algorithms. Both contexts go on with the same COUNTs, so that none comes twice whichever of them
     * is used (TS 33.501 clause 6.4.3.1). The keys are the new context's from here on.
     */
    public NasSecurityContext withAlgorithms(KnasEnc enc, KnasInt integrity, Nea ciphering, Nia protection) {
        return new NasSecurityContext(role, ngKsi, enc, integrity, ciphering, protection, counts);
    }

    /** The COUNT of each direction. */
    private static final class Counts {

        private NasCount nextToSend;
        private NasCount nextToReceive;

        Counts(NasCount nextToSend, NasCount nextToReceive) {
            this.nextToSend = nextToSend;
            this.nextToReceive = nextToReceive;
        }
    }

    public Role role() {
        return role;
    }

    public NgKsi ngKsi() {
        return ngKsi;
    }

    public Nea nea() {
        return nea;
    }

    public Nia nia() {
        return nia;
    }

    public KnasEnc knasEnc() {
        return knasEnc;
    }

    public KnasInt knasInt() {
        return knasInt;
    }

    /** The COUNT of the next message that this side sends. */
    public NasCount nextToSend() {
        return counts.nextToSend;
    }

    /** The lowest COUNT that this side still accepts. */
    public NasCount nextToReceive() {
        return counts.nextToReceive;
    }

    /** The COUNT of the last uplink message that was sent or accepted, the input of K<sub>gNB</sub>; nothing before the first. */
    public Optional<NasCount> lastUplink() {
        var next = role == Role.UE ? counts.nextToSend : counts.nextToReceive;
        return next.value() == 0 ? Optional.empty() : Optional.of(new NasCount(next.value() - 1));
    }

    /**
     * Protects a plain message with the next COUNT.
     *
     * @throws IllegalArgumentException if the type says plain
     * @throws IllegalStateException if no COUNT is left
     */
    public Octets protect(SecurityHeaderType type, Octets plain) {
        if (type == SecurityHeaderType.PLAIN) {
            throw new IllegalArgumentException("a plain message is not protected");
        }
        var count = counts.nextToSend;
        counts.nextToSend = count.next();
        var input = input(count, role.sends());
        var payload = type.isCiphered() ? crypt(input, plain) : plain;
        var mac = nia.mac(knasInt, input, ProtectedPdu.macInput(count.sequenceNumber(), payload));
        return new ProtectedPdu(type, mac, count.sequenceNumber(), payload).octets();
    }

    /** Checks a received PDU and takes its protection off; only a message that is verified moves the COUNT. */
    public Unprotected unprotect(Octets pdu) {
        ProtectedPdu received;
        try {
            if (ProtectedPdu.typeOf(pdu) == SecurityHeaderType.PLAIN) {
                return new Unprotected.NotProtected(pdu);
            }
            received = ProtectedPdu.of(pdu);
        } catch (MalformedNas e) {
            return new Unprotected.Malformed(String.valueOf(e.getMessage()));
        }
        return hasPlace(received.type())
                ? unprotect(received)
                : new Unprotected.Malformed("this security header type has no place in this direction");
    }

    /**
     * Ciphers or deciphers a NAS message container of an initial message (TS 24.501 clause 4.4.6) with the COUNT of the
     * message around it.
     *
     * @param uplinkCount the COUNT that the message around it is protected with
     */
    public Octets cryptContainer(NasCount uplinkCount, Octets message) {
        return crypt(input(uplinkCount, Direction.UPLINK), message);
    }

    private Unprotected unprotect(ProtectedPdu pdu) {
        var count = counts.nextToReceive.estimate(pdu.sequenceNumber());
        if (count.compareTo(counts.nextToReceive) < 0 || count.isLast()) {
            return new Unprotected.Replayed(count);
        }
        if (!verifies(pdu, count)) {
            return replayedOrWrong(pdu);
        }
        counts.nextToReceive = count.next();
        var input = input(count, role.receives());
        var plain = pdu.type().isCiphered() ? crypt(input, pdu.payload()) : pdu.payload();
        return new Unprotected.Verified(plain, count, pdu.type());
    }

    /** Tells an old message that comes again from one that was never right. */
    private Unprotected replayedOrWrong(ProtectedPdu pdu) {
        int earlier = counts.nextToReceive.latestBefore(pdu.sequenceNumber());
        return earlier >= 0 && verifies(pdu, new NasCount(earlier))
                ? new Unprotected.Replayed(new NasCount(earlier))
                : new Unprotected.MacFailure();
    }

    private boolean verifies(ProtectedPdu pdu, NasCount count) {
        var covered = ProtectedPdu.macInput(pdu.sequenceNumber(), pdu.payload());
        return nia.mac(knasInt, input(count, role.receives()), covered).equals(pdu.mac());
    }

    /** A Security Mode Command comes from the network only, and its Complete from the UE. */
    private boolean hasPlace(SecurityHeaderType type) {
        return switch (type) {
            case INTEGRITY_NEW_CONTEXT -> role == Role.UE;
            case INTEGRITY_CIPHERED_NEW_CONTEXT -> role == Role.NETWORK;
            case PLAIN, INTEGRITY, INTEGRITY_CIPHERED -> true;
        };
    }

    private Octets crypt(CountInput input, Octets message) {
        return Octets.wrap(nea.crypt(knasEnc, input, message.toArray()));
    }

    private static CountInput input(NasCount count, Direction direction) {
        return new CountInput(count.value(), BEARER_3GPP, direction);
    }

    @Override
    public void close() {
        knasEnc.close();
        knasInt.close();
    }

    @Override
    public String toString() {
        return "NasSecurityContext[" + role + ", ngKSI " + ngKsi.value() + ", " + nea + ", " + nia + "]";
    }
}
