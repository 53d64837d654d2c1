package io.akalab.amf.n2.mock;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Guami;
import io.akalab.amf.n2.SecurityCapabilities;
import io.akalab.amf.n2.Slice;
import io.akalab.amf.n2.UeState;
import io.akalab.amf.n2.UeState.Security;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.Key;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.n2mock.DownlinkMessage;
import io.akalab.openapi.n2mock.DownlinkNASTransport;
import io.akalab.openapi.n2mock.InitialContextSetupFailure;
import io.akalab.openapi.n2mock.InitialContextSetupRequest;
import io.akalab.openapi.n2mock.InitialContextSetupResponse;
import io.akalab.openapi.n2mock.SNssai;
import io.akalab.openapi.n2mock.SecurityContext;
import io.akalab.openapi.n2mock.UEContextReleaseCommand;
import io.akalab.openapi.n2mock.UEContextReleaseComplete;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import io.akalab.openapi.n2mock.UeAssociation;
import io.akalab.openapi.n2mock.UeKeys;
import io.akalab.openapi.n2mock.UeSecurityCapabilities;
import io.akalab.openapi.n2mock.UplinkMessage;
import io.akalab.openapi.n2mock.UplinkNASTransport;
import java.util.Arrays;
import java.util.HexFormat;
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

    Uplink toDomain(UplinkMessage message) {
        return switch (message) {
            case UplinkNASTransport nas -> new Uplink.NasTransport(nasPdu(nas.nasPdu()));
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
            case Downlink.ContextModification _, Downlink.PathSwitchAcknowledge _, Downlink.PathSwitchFailure _ ->
                throw new UnsupportedOperationException("the mock N2 has no word for it");
        };
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
                setup.allowedNssai().stream().map(N2MockMapper::toWire).toList(),
                setup.nasPdu().toHex(),
                exposeKeys ? new SecurityContext(setup.ncc(), hex(setup.nh())) : null);
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

    private static SNssai toWire(Slice slice) {
        return new SNssai(slice.sst(), slice.sd());
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
