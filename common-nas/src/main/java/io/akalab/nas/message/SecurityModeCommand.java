package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.AdditionalSecurityInformation;
import io.akalab.nas.element.NasAlgorithms;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.UeSecurityCapability;
import java.util.Optional;

/**
 * Security Mode Command (TS 24.501 clause 8.2.25).
 *
 * @param replayedCapability the UE security capability exactly as the UE sent it
 */
public record SecurityModeCommand(
        NasAlgorithms algorithms, NgKsi ngKsi, UeSecurityCapability replayedCapability, OptionalIes ies)
        implements GmmMessage {

    private static final int IMEISV_REQUEST = 0xE0;
    private static final int EPS_ALGORITHMS = 0x57;
    private static final int ADDITIONAL_INFORMATION = 0x36;
    private static final int ABBA = 0x38;
    private static final int REPLAYED_S1_CAPABILITY = 0x19;

    private static final IeTable TABLE = IeTable.of(
                    IMEISV_REQUEST,
                    EPS_ALGORITHMS,
                    ADDITIONAL_INFORMATION,
                    EapMessageIe.IEI,
                    ABBA,
                    REPLAYED_S1_CAPABILITY)
            .fixed(EPS_ALGORITHMS, 1);

    /** The message without optional elements. */
    public SecurityModeCommand(NasAlgorithms algorithms, NgKsi ngKsi, UeSecurityCapability replayedCapability) {
        this(algorithms, ngKsi, replayedCapability, OptionalIes.NONE);
    }

    /** Whether the UE is asked for its IMEISV. */
    public boolean imeisvRequested() {
        return ies.find(IMEISV_REQUEST).map(value -> (value.at(0) & 7) == 1).orElse(false);
    }

    public Optional<AdditionalSecurityInformation> additionalInformation() {
        return ies.find(ADDITIONAL_INFORMATION, AdditionalSecurityInformation::of);
    }

    /** An EAP packet, 4 to 1500 octets. */
    public Optional<Octets> eapMessage() {
        return EapMessageIe.in(ies);
    }

    public Optional<Abba> abba() {
        return ies.find(ABBA, Abba::new);
    }

    public SecurityModeCommand withImeisvRequest() {
        return new SecurityModeCommand(
                algorithms, ngKsi, replayedCapability, ies.withHalfOctet(TABLE, IMEISV_REQUEST, 1));
    }

    public SecurityModeCommand withAdditionalInformation(AdditionalSecurityInformation information) {
        return new SecurityModeCommand(
                algorithms, ngKsi, replayedCapability, ies.with(TABLE, ADDITIONAL_INFORMATION, information.octets()));
    }

    public SecurityModeCommand withEapMessage(Octets message) {
        return new SecurityModeCommand(
                algorithms,
                ngKsi,
                replayedCapability,
                ies.with(TABLE, EapMessageIe.IEI, EapMessageIe.requireLength(message)));
    }

    public SecurityModeCommand withAbba(Abba abba) {
        return new SecurityModeCommand(algorithms, ngKsi, replayedCapability, ies.with(TABLE, ABBA, abba.octets()));
    }

    @Override
    public MessageType messageType() {
        return MessageType.SECURITY_MODE_COMMAND;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType())
                .octet(algorithms.octet())
                .octet(ngKsi.nibble())
                .lv(replayedCapability.octets());
        ies.writeTo(out);
        return out.octets();
    }

    static SecurityModeCommand read(OctetReader in) {
        var algorithms = NasAlgorithms.ofOctet(in.octet());
        var ngKsi = NgKsi.ofNibble(in.octet());
        return new SecurityModeCommand(
                algorithms, ngKsi, new UeSecurityCapability(in.lv()), OptionalIes.read(TABLE, in));
    }
}
