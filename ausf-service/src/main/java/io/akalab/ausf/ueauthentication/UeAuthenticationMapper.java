package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.keys.Kausf;
import io.akalab.openapi.nausf.ueauthentication.Av5gAka;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.nudm.ueau.Av5GHeAka;
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

    static UEAuthenticationCtx toContext(StartedAuthentication started, String href) {
        var challenge = new Av5gAka(
                started.rand().toHex(),
                started.hxresStar().toHex(),
                started.autn().toHex());
        return UEAuthenticationCtx.of5gAka(AuthType.FIVE_G_AKA, challenge, href);
    }

    static ConfirmationDataResponse toResponse(Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.Confirmed(var supi, var kseaf) -> {
                try (kseaf) {
                    yield ConfirmationDataResponse.success(
                            supi.value(), HexFormat.of().formatHex(kseaf.toArray()));
                }
            }
            case Confirmation.Refused() -> ConfirmationDataResponse.failure();
        };
    }
}
