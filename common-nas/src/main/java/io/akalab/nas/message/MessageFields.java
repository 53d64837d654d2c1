package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NetworkName;
import io.akalab.nas.element.PduSessionSet;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.Tai;
import io.akalab.nas.element.TaiList;
import io.akalab.nas.element.UeSecurityCapability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What matters in a 5GMM message, in words and hex. It shows identities and responses: it is for a lab's own output. */
public final class MessageFields {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private MessageFields() {}

    /** Names and values in the order of the message. */
    public static Map<String, String> of(GmmMessage message) {
        return new MessageFields().read(message).fields;
    }

    private MessageFields read(GmmMessage message) {
        return switch (message) {
            case RegistrationRequest request -> registrationRequest(request);
            case RegistrationAccept accept -> registrationAccept(accept);
            case RegistrationReject reject -> put("cause", reject.cause()).eap(reject.eapMessage());
            case AuthenticationRequest request ->
                put("ngKSI", request.ngKsi().value())
                        .put("ABBA", request.abba().octets().toHex())
                        .octets("RAND", request.rand())
                        .octets("AUTN", request.autn())
                        .eap(request.eapMessage());
            case AuthenticationResponse response ->
                octets("RES*", response.resStar()).eap(response.eapMessage());
            case AuthenticationReject reject -> eap(reject.eapMessage());
            case AuthenticationResult result ->
                put("ngKSI", result.ngKsi().value())
                        .put("ABBA", result.abba().map(abba -> abba.octets().toHex()))
                        .put("EAP", EapText.of(result.eapMessage()));
            case AuthenticationFailure failure ->
                put("cause", failure.cause()).octets("AUTS", failure.auts().map(auts -> auts.octets()));
            case IdentityRequest request -> put("identity type", request.identityType());
            case IdentityResponse response -> put("identity", text(response.identity()));
            case SecurityModeCommand command -> securityModeCommand(command);
            case SecurityModeComplete complete ->
                put("IMEISV", complete.imeisv().map(MessageFields::text))
                        .octets("NAS message container", complete.nasMessageContainer());
            case SecurityModeReject reject -> put("cause", reject.cause());
            case DeregistrationRequestFromUe request ->
                put("switch off", request.type().switchOff()).put("identity", text(request.identity()));
            case DeregistrationRequestToUe request ->
                put("re-registration required", request.type().reRegistrationRequired());
            case ServiceRequest request ->
                put("service type", request.serviceType())
                        .put("ngKSI", request.ngKsi().value())
                        .put("identity", text(request.identity()))
                        .sessions("uplink data status", request.uplinkDataStatus())
                        .sessions("PDU session status", request.pduSessionStatus())
                        .octets("NAS message container", request.nasMessageContainer());
            case ServiceAccept accept ->
                sessions("PDU session status", accept.pduSessionStatus())
                        .sessions("reactivation result", accept.reactivationResult());
            case ServiceReject reject -> put("cause", reject.cause());
            case ConfigurationUpdateCommand command -> configurationUpdate(command);
            case UlNasTransport transport ->
                put("payload container type", transport.containerType()).put("PDU session", transport.pduSessionId());
            case DlNasTransport transport ->
                put("payload container type", transport.containerType())
                        .put("PDU session", transport.pduSessionId())
                        .put("cause", transport.cause());
            case GmmStatus status -> put("cause", status.cause());
            default -> this;
        };
    }

    private MessageFields registrationRequest(RegistrationRequest request) {
        return put("registration type", request.registrationType())
                .put("ngKSI", request.ngKsi().value())
                .put("identity", text(request.identity()))
                .put("UE security capability", request.ueSecurityCapability().map(MessageFields::text))
                .put("requested NSSAI", request.requestedNssai().map(MessageFields::text))
                .put("last visited TAI", request.lastVisitedTai().map(MessageFields::text))
                .sessions("PDU session status", request.pduSessionStatus())
                .octets("NAS message container", request.nasMessageContainer());
    }

    private MessageFields configurationUpdate(ConfigurationUpdateCommand command) {
        return put("acknowledgement requested", command.acknowledgementRequested())
                .put("registration requested", command.registrationRequested())
                .octets("5G-GUTI", command.guti().map(guti -> new MobileIdentity.FiveGGuti(guti).octets()))
                .put("allowed NSSAI", command.allowedNssai().map(MessageFields::text))
                .put("configured NSSAI", command.configuredNssai().map(MessageFields::text))
                .put("full name", command.fullName().map(NetworkName::text));
    }

    private MessageFields registrationAccept(RegistrationAccept accept) {
        return octets("5G-GUTI", accept.guti().map(guti -> new MobileIdentity.FiveGGuti(guti).octets()))
                .put("TAI list", accept.taiList().map(MessageFields::text))
                .put("allowed NSSAI", accept.allowedNssai().map(MessageFields::text))
                .put("configured NSSAI", accept.configuredNssai().map(MessageFields::text))
                .sessions("PDU session status", accept.pduSessionStatus())
                .put("T3512", accept.t3512());
    }

    private MessageFields securityModeCommand(SecurityModeCommand command) {
        return put("ciphering", "128-NEA" + command.algorithms().ciphering())
                .put("integrity", "128-NIA" + command.algorithms().integrity())
                .put("ngKSI", command.ngKsi().value())
                .put("replayed UE security capability", text(command.replayedCapability()))
                .put("IMEISV requested", command.imeisvRequested())
                .put("RINMR", command.additionalInformation().map(information -> information.rinmr()))
                .eap(command.eapMessage())
                .put("ABBA", command.abba().map(abba -> abba.octets().toHex()));
    }

    private MessageFields put(String name, Object value) {
        fields.put(name, value.toString());
        return this;
    }

    private MessageFields put(String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present.toString()));
        return this;
    }

    private MessageFields octets(String name, Optional<Octets> value) {
        return put(name, value.map(Octets::toHex));
    }

    private MessageFields sessions(String name, Optional<PduSessionSet> sessions) {
        return octets(name, sessions.map(PduSessionSet::octets));
    }

    private MessageFields eap(Optional<Octets> packet) {
        return put("EAP", packet.map(EapText::of));
    }

    private static String text(MobileIdentity identity) {
        return switch (identity) {
            case MobileIdentity.SuciIdentity(var suci) -> suci.value();
            case MobileIdentity.FiveGGuti guti -> "5G-GUTI " + guti.octets().toHex();
            case MobileIdentity.FiveGSTmsi tmsi -> "5G-S-TMSI " + tmsi.octets().toHex();
            case MobileIdentity.Imei(var digits) -> "IMEI " + digits;
            case MobileIdentity.Imeisv(var digits) -> "IMEISV " + digits;
            case MobileIdentity.HardwareAddress address ->
                address.type() + " " + address.octets().toHex();
            case MobileIdentity.NoIdentity() -> "none";
        };
    }

    private static String text(UeSecurityCapability capability) {
        return capability.octets().toHex();
    }

    private static String text(List<Snssai> slices) {
        return slices.stream()
                .map(slice -> slice.sd() == null ? "" + slice.sst() : "%d-%06x".formatted(slice.sst(), slice.sd()))
                .collect(Collectors.joining(", "));
    }

    private static String text(TaiList list) {
        return list.tais().stream().map(MessageFields::text).collect(Collectors.joining(", "));
    }

    private static String text(Tai tai) {
        return tai.plmn() + "-" + tai.tac();
    }
}
