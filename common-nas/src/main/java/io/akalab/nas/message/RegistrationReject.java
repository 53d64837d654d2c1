package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.GprsTimer;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.RejectedSnssai;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Registration Reject (TS 24.501 clause 8.2.9).
 */
public record RegistrationReject(GmmCause cause, OptionalIes ies) implements GmmMessage {

    private static final int T3346 = 0x5F;
    private static final int T3502 = 0x16;
    private static final int REJECTED_NSSAI = 0x69;
    private static final int CAG_INFORMATION = 0x75;

    private static final IeTable TABLE = IeTable.of(T3346, T3502, EapMessageIe.IEI, REJECTED_NSSAI, CAG_INFORMATION);

    /** The message without optional elements. */
    public RegistrationReject(GmmCause cause) {
        this(cause, OptionalIes.NONE);
    }

    /** How long the UE stays away when the network is congested; nothing where it is absent or deactivated. */
    public Optional<Duration> t3346() {
        return ies.find(T3346, GprsTimer::ofTimer2).flatMap(timer -> timer);
    }

    /** An EAP packet, 4 to 1500 octets. */
    public Optional<Octets> eapMessage() {
        return EapMessageIe.in(ies);
    }

    /** The slices that the UE asked for and does not get. */
    public Optional<List<RejectedSnssai>> rejectedNssai() {
        return ies.find(REJECTED_NSSAI, RejectedSnssai::listOf);
    }

    public RegistrationReject withRejectedNssai(List<RejectedSnssai> slices) {
        return new RegistrationReject(cause, ies.with(TABLE, REJECTED_NSSAI, RejectedSnssai.nssai(slices)));
    }

    public RegistrationReject withT3346(Duration timer) {
        return new RegistrationReject(cause, ies.with(TABLE, T3346, GprsTimer.timer2(timer)));
    }

    public RegistrationReject withEapMessage(Octets message) {
        return new RegistrationReject(cause, ies.with(TABLE, EapMessageIe.IEI, EapMessageIe.requireLength(message)));
    }

    @Override
    public MessageType messageType() {
        return MessageType.REGISTRATION_REJECT;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(cause.number());
        ies.writeTo(out);
        return out.octets();
    }

    static RegistrationReject read(OctetReader in) {
        return new RegistrationReject(GmmCause.of(in.octet()), OptionalIes.read(TABLE, in));
    }
}
