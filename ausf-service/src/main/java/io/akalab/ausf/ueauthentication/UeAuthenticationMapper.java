package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AvPrime;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.keys.CkPrime;
import io.akalab.crypto.keys.IkPrime;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.Key;
import io.akalab.openapi.nausf.ueauthentication.Av5gAka;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.EapPayload;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.nudm.ueau.Av5GHeAka;
import io.akalab.openapi.nudm.ueau.AvEapAkaPrime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the wire forms of TS 29.503 and 29.509 and the domain. The only place where a key becomes text. */
final class UeAuthenticationMapper {

    private UeAuthenticationMapper() {}

    static HeAv toHeAv(Av5GHeAka av) {
        return new HeAv(
                Octets.ofHex(av.rand()),
                Octets.ofHex(av.autn()),
                Octets.ofHex(av.xresStar()),
                Kausf.of(HexFormat.of().parseHex(av.kausf())));
    }

    /** No body says the same as a null RES*: the UE gave none. */
    static Optional<Octets> toResStar(@Nullable ConfirmationData data) {
        return data == null ? Optional.empty() : data.resStar().map(Octets::ofHex);
    }

    static AvPrime toAvPrime(AvEapAkaPrime av) {
        return new AvPrime(
                Octets.ofHex(av.rand()),
                Octets.ofHex(av.autn()),
                Octets.ofHex(av.xres()),
                CkPrime.of(HexFormat.of().parseHex(av.ckPrime())),
                IkPrime.of(HexFormat.of().parseHex(av.ikPrime())));
    }

    /** No body says the same as a null payload: the UE gave none. */
    static Optional<Octets> toPacket(@Nullable EapSession data) {
        return data == null ? Optional.empty() : data.eapPayload().map(Octets::ofBase64);
    }

    static UEAuthenticationCtx toContext(StartedAuthentication started, String location) {
        return switch (started) {
            case StartedAuthentication.OfFiveGAka aka ->
                UEAuthenticationCtx.of5gAka(
                        AuthType.FIVE_G_AKA,
                        new Av5gAka(
                                aka.rand().toHex(),
                                aka.hxresStar().toHex(),
                                aka.autn().toHex()),
                        location + "/5g-aka-confirmation");
            case StartedAuthentication.OfEapAkaPrime eap ->
                UEAuthenticationCtx.ofEap(
                        AuthType.EAP_AKA_PRIME, new EapPayload(eap.eapRequest().toBase64()), location + "/eap-session");
        };
    }

    static EapSession toSession(EapAnswer answer, String href) {
        return switch (answer) {
            case EapAnswer.Ongoing(var request) -> EapSession.ongoing(request.toBase64(), href);
            case EapAnswer.Failed(var failure) -> EapSession.failure(failure.toBase64());
            case EapAnswer.Succeeded(var success, var supi, var kseaf) -> {
                try (kseaf) {
                    yield EapSession.success(success.toBase64(), supi.value(), hex(kseaf));
                }
            }
        };
    }

    static ConfirmationDataResponse toResponse(Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.Confirmed(var supi, var kseaf) -> {
                try (kseaf) {
                    yield ConfirmationDataResponse.success(supi.value(), hex(kseaf));
                }
            }
            case Confirmation.Refused() -> ConfirmationDataResponse.failure();
        };
    }

    private static String hex(Key key) {
        var octets = key.toArray();
        var hex = HexFormat.of().formatHex(octets);
        Arrays.fill(octets, (byte) 0);
        return hex;
    }
}
