package io.akalab.amf.n2.mock;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Guami;
import io.akalab.amf.n2.InitialUe;
import io.akalab.amf.n2.Location;
import io.akalab.amf.n2.PathSwitch;
import io.akalab.amf.n2.SecurityCapabilities;
import io.akalab.amf.n2.Slice;
import io.akalab.amf.n2.UeState;
import io.akalab.amf.n2.UeState.Security;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Key;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.n2mock.DownlinkMessage;
import io.akalab.openapi.n2mock.DownlinkNASTransport;
import io.akalab.openapi.n2mock.InitialContextSetupFailure;
import io.akalab.openapi.n2mock.InitialContextSetupRequest;
import io.akalab.openapi.n2mock.InitialContextSetupResponse;
import io.akalab.openapi.n2mock.InitialUEMessage;
import io.akalab.openapi.n2mock.NASNonDeliveryIndication;
import io.akalab.openapi.n2mock.PathSwitchRequest;
import io.akalab.openapi.n2mock.PathSwitchRequestAcknowledge;
import io.akalab.openapi.n2mock.PathSwitchRequestFailure;
import io.akalab.openapi.n2mock.SNssai;
import io.akalab.openapi.n2mock.SecurityContext;
import io.akalab.openapi.n2mock.UEContextModificationFailure;
import io.akalab.openapi.n2mock.UEContextModificationRequest;
import io.akalab.openapi.n2mock.UEContextModificationResponse;
import io.akalab.openapi.n2mock.UEContextReleaseCommand;
import io.akalab.openapi.n2mock.UEContextReleaseComplete;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import io.akalab.openapi.n2mock.UERadioCapabilityInfoIndication;
import io.akalab.openapi.n2mock.UeAssociation;
import io.akalab.openapi.n2mock.UeKeys;
import io.akalab.openapi.n2mock.UeSecurityCapabilities;
import io.akalab.openapi.n2mock.UplinkMessage;
import io.akalab.openapi.n2mock.UplinkNASTransport;
import io.akalab.openapi.n2mock.UserLocationInformation;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between the wire forms of the mock N2 and the port. The only place of the AMF where a key becomes text; beyond
 * K<sub>gNB</sub>, which a gNB needs, that happens with the lab switch alone.
 */
class N2MockMapper {

    private final boolean exposeKeys;

    N2MockMapper(boolean exposeKeys) {
        this.exposeKeys = exposeKeys;
    }

    Octets nasPdu(String hex) {
        return Octets.ofHex(hex);
    }

    InitialUe toDomain(InitialUEMessage message) {
        return new InitialUe(
                nasPdu(message.nasPdu()),
                location(message.userLocationInformation()),
                Objects.requireNonNullElse(message.rrcEstablishmentCause(), InitialUe.SIGNALLING),
                !Boolean.FALSE.equals(message.ueContextRequest()));
    }

    PathSwitch toDomain(PathSwitchRequest request) {
        return new PathSwitch(known(request.userLocationInformation()), toDomain(request.ueSecurityCapabilities()));
    }

    Uplink toDomain(UplinkMessage message) {
        return switch (message) {
            case UplinkNASTransport nas ->
                new Uplink.NasTransport(nasPdu(nas.nasPdu()), location(nas.userLocationInformation()));
            case NASNonDeliveryIndication undelivered ->
                new Uplink.NasNonDelivery(nasPdu(undelivered.nasPdu()), Cause.parse(undelivered.cause()));
            case UEContextModificationResponse _ -> new Uplink.ContextModificationResponse();
            case UEContextModificationFailure failure ->
                new Uplink.ContextModificationFailure(Cause.parse(failure.cause()));
            case UERadioCapabilityInfoIndication told ->
                new Uplink.RadioCapability(Octets.ofHex(told.ueRadioCapability()));
            case InitialContextSetupResponse _ -> new Uplink.ContextSetupResponse();
            case InitialContextSetupFailure failure -> new Uplink.ContextSetupFailure(Cause.parse(failure.cause()));
            case UEContextReleaseRequest request -> new Uplink.ContextReleaseRequest(Cause.parse(request.cause()));
            case UEContextReleaseComplete _ -> new Uplink.ContextReleaseComplete();
        };
    }

    DownlinkMessage toWire(Downlink message) {
        return switch (message) {
            case Downlink.NasTransport(var nasPdu) -> new DownlinkNASTransport(nasPdu.toHex());
            case Downlink.InitialContextSetup setup -> toWire(setup);
            case Downlink.ContextReleaseCommand(var cause) -> new UEContextReleaseCommand(cause.toString());
            case Downlink.ContextModification(var securityKey, var capabilities) ->
                new UEContextModificationRequest(hexOrNull(securityKey), toWireOrNull(capabilities));
            case Downlink.PathSwitchAcknowledge(var nh, int ncc, var capabilities, var allowedNssai) ->
                new PathSwitchRequestAcknowledge(
                        new SecurityContext(ncc, hex(nh)), toWireOrNull(capabilities), toWire(allowedNssai));
            case Downlink.PathSwitchFailure(var cause) -> new PathSwitchRequestFailure(cause.toString());
        };
    }

    private static @Nullable Location location(@Nullable UserLocationInformation information) {
        return information == null ? null : known(information);
    }

    /** A UE that does not name its cell is in cell 0. */
    private static Location known(UserLocationInformation information) {
        var tai = information.tai();
        var cell = information.nrCellIdentity();
        return new Location(
                new Plmn(tai.plmnIdentity().mcc(), tai.plmnIdentity().mnc()),
                HexFormat.fromHexDigits(tai.tac()),
                cell == null ? 0 : HexFormat.fromHexDigitsToLong(cell));
    }

    private static SecurityCapabilities toDomain(UeSecurityCapabilities capabilities) {
        return new SecurityCapabilities(
                HexFormat.fromHexDigits(capabilities.nrEncryptionAlgorithms()),
                HexFormat.fromHexDigits(capabilities.nrIntegrityProtectionAlgorithms()),
                HexFormat.fromHexDigits(capabilities.eutraEncryptionAlgorithms()),
                HexFormat.fromHexDigits(capabilities.eutraIntegrityProtectionAlgorithms()));
    }

    UeAssociation toWire(UeState ue) {
        var security = Optional.ofNullable(ue.security());
        return new UeAssociation(
                ue.amfUeNgapId(),
                ue.ranUeNgapId(),
                ue.registered() ? "RM-REGISTERED" : "RM-DEREGISTERED",
                ue.mmState(),
                ue.supi() == null ? null : ue.supi().value(),
                ue.guti() == null ? null : ue.guti().toHex(),
                security.map(Security::ngKsi).orElse(null),
                security.map(context -> name(context.nea())).orElse(null),
                security.map(context -> name(context.nia())).orElse(null),
                security.map(Security::uplinkCount).orElse(null),
                security.map(Security::downlinkCount).orElse(null),
                exposeKeys ? keys(ue) : null);
    }

    /** The null algorithm has no key, and so no 128 before its name. */
    private static String name(Nea nea) {
        return nea == Nea.NEA0 ? "NEA0" : "128-" + nea;
    }

    private static String name(Nia nia) {
        return nia == Nia.NIA0 ? "NIA0" : "128-" + nia;
    }

    private InitialContextSetupRequest toWire(Downlink.InitialContextSetup setup) {
        return new InitialContextSetupRequest(
                hex(setup.securityKey()),
                toWire(setup.capabilities()),
                toWire(setup.guami()),
                toWire(setup.allowedNssai()),
                setup.nasPdu().toHex(),
                exposeKeys ? new SecurityContext(setup.ncc(), hex(setup.nh())) : null,
                hexOrNull(setup.maskedImeisv()),
                hexOrNull(setup.radioCapability()));
    }

    private static UeSecurityCapabilities toWire(SecurityCapabilities capabilities) {
        return new UeSecurityCapabilities(
                HexFormat.of().toHexDigits((short) capabilities.nrEncryption()),
                HexFormat.of().toHexDigits((short) capabilities.nrIntegrity()),
                HexFormat.of().toHexDigits((short) capabilities.eutraEncryption()),
                HexFormat.of().toHexDigits((short) capabilities.eutraIntegrity()));
    }

    private static io.akalab.openapi.n2mock.Guami toWire(Guami guami) {
        return new io.akalab.openapi.n2mock.Guami(
                new PlmnId(guami.plmn().mcc(), guami.plmn().mnc()),
                HexFormat.of().toHexDigits((byte) guami.amfRegionId()),
                guami.amfSetId(),
                guami.amfPointer());
    }

    private static @Nullable UeSecurityCapabilities toWireOrNull(@Nullable SecurityCapabilities capabilities) {
        return capabilities == null ? null : toWire(capabilities);
    }

    private static List<SNssai> toWire(List<Slice> slices) {
        return slices.stream().map(slice -> new SNssai(slice.sst(), slice.sd())).toList();
    }

    private static UeKeys keys(UeState ue) {
        var security = ue.security();
        return new UeKeys(
                hexOrNull(ue.kseaf()),
                hexOrNull(ue.kamf()),
                security == null ? null : hex(security.knasEnc()),
                security == null ? null : hex(security.knasInt()),
                hexOrNull(ue.kgnb()),
                hexOrNull(ue.nh()),
                ue.ncc());
    }

    private static @Nullable String hexOrNull(@Nullable Octets octets) {
        return octets == null ? null : octets.toHex();
    }

    private static @Nullable String hexOrNull(@Nullable Key key) {
        return key == null ? null : hex(key);
    }

    private static String hex(Key key) {
        var octets = key.toArray();
        try {
            return HexFormat.of().formatHex(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
