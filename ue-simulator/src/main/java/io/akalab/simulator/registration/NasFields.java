package io.akalab.simulator.registration;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.DeregistrationRequestToUe;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.simulator.registration.Exchange.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What matters of a NAS message, in words and hex. It shows identities and responses: it is for the lab's own output. */
public final class NasFields {

    private final List<Field> fields = new ArrayList<>();

    private NasFields() {}

    /** The fields of a message, in the order of its octets. */
    public static List<Field> of(GmmMessage message) {
        var fields = new NasFields();
        fields.read(message);
        return List.copyOf(fields.fields);
    }

    private void read(GmmMessage message) {
        switch (message) {
            case RegistrationRequest m -> registrationRequest(m);
            case RegistrationAccept m -> registrationAccept(m);
            case RegistrationReject m -> add("5GMM cause", m.cause().toString());
            case AuthenticationRequest m -> challenge(m);
            case AuthenticationResponse m -> hex("RES*", m.resStar());
            case AuthenticationFailure m -> {
                add("5GMM cause", m.cause().toString());
                hex("AUTS", m.auts().map(auts -> auts.octets()));
            }
            case IdentityRequest m -> add("identity type", m.identityType().toString());
            case IdentityResponse m -> identity(m.identity());
            case SecurityModeCommand m -> securityModeCommand(m);
            case SecurityModeComplete m -> {
                m.imeisv().ifPresent(this::identity);
                m.nasMessageContainer().ifPresent(inner -> add("NAS message container", inner.length() + " octets"));
            }
            case SecurityModeReject m -> add("5GMM cause", m.cause().toString());
            case DeregistrationRequestFromUe m -> {
                add("type", text(m.type()));
                identity(m.identity());
            }
            case DeregistrationRequestToUe m -> {
                add("type", text(m.type()));
                m.cause().ifPresent(cause -> add("5GMM cause", cause.toString()));
            }
            case GmmStatus m -> add("5GMM cause", m.cause().toString());
            default -> {}
        }
    }

    private void registrationRequest(RegistrationRequest m) {
        add("type", m.registrationType().toString());
        ngKsi(m.ngKsi());
        identity(m.identity());
        hex("UE security capability", m.ueSecurityCapability().map(capability -> capability.octets()));
        m.nasMessageContainer().ifPresent(inner -> add("NAS message container", inner.length() + " octets"));
    }

    private void registrationAccept(RegistrationAccept m) {
        m.guti().ifPresent(guti -> add("5G-GUTI", text(guti)));
        m.taiList().ifPresent(list -> list.tais().forEach(tai -> add("TAI", tai.plmn() + " TAC " + tai.tac())));
        m.allowedNssai().ifPresent(slices -> slices.forEach(slice -> add("allowed S-NSSAI", text(slice))));
        m.t3512().ifPresent(timer -> add("T3512", timer.toMinutes() + " min"));
    }

    private void challenge(AuthenticationRequest m) {
        ngKsi(m.ngKsi());
        add("ABBA", m.abba().octets().toHex());
        hex("RAND", m.rand());
        hex("AUTN", m.autn());
    }

    private void securityModeCommand(SecurityModeCommand m) {
        add("ciphering", "NEA" + m.algorithms().ciphering());
        add("integrity", "NIA" + m.algorithms().integrity());
        ngKsi(m.ngKsi());
        add("replayed UE security capability", m.replayedCapability().octets().toHex());
        m.additionalInformation().filter(info -> info.rinmr()).ifPresent(_ -> add("RINMR", "1"));
    }

    private void ngKsi(NgKsi ngKsi) {
        add("ngKSI", String.valueOf(ngKsi.value()));
    }

    private void identity(MobileIdentity identity) {
        switch (identity) {
            case MobileIdentity.SuciIdentity(var suci) -> add("SUCI", suci.value());
            case MobileIdentity.FiveGGuti(var guti) -> add("5G-GUTI", text(guti));
            case MobileIdentity.Imei(var digits) -> add("IMEI", digits);
            case MobileIdentity.Imeisv(var digits) -> add("IMEISV", digits);
            case MobileIdentity.FiveGSTmsi _, MobileIdentity.HardwareAddress _ ->
                add(identity.type().toString(), identity.octets().toHex());
            case MobileIdentity.NoIdentity() -> add("identity", "none");
        }
    }

    private static String text(Guti guti) {
        return "%s region %d set %d pointer %d TMSI %08x"
                .formatted(guti.plmn(), guti.amfRegionId(), guti.amfSetId(), guti.amfPointer(), guti.tmsi());
    }

    private static String text(Snssai slice) {
        return "SST " + slice.sst() + (slice.sd() == null ? "" : " SD %06x".formatted(slice.sd()));
    }

    private static String text(DeregistrationType type) {
        return type.switchOff() ? "switch off" : "normal";
    }

    private void hex(String name, Optional<Octets> value) {
        value.ifPresent(octets -> add(name, octets.toHex()));
    }

    private void add(String name, String value) {
        fields.add(new Field(name, value));
    }
}
