package io.akalab.fakeudm;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.Av5gAka;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.sbi.client.SbiClient;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The UE of the fake UDM's subscriber after an authentication. Its MACs are the platform's HMAC over S, in hexadecimal digits. */
public final class AuthenticatedUe {

    private static final String SNN = "5G:mnc070.mcc999.3gppnetwork.org";
    private static final int MAC_OCTETS = 16;

    private final URI confirmation;
    private final byte[] kausf;

    private AuthenticatedUe(URI confirmation, byte[] kausf) {
        this.confirmation = confirmation;
        this.kausf = kausf;
    }

    /** Runs 5G AKA with an AUSF. */
    public static AuthenticatedUe authenticate(SbiClient ausf) {
        var info = new AuthenticationInfo(FakeUdm.SUPI, SNN, null, null);
        var context = ausf.post(URI.create("/nausf-auth/v1/ue-authentications"), info, 201, UEAuthenticationCtx.class)
                .body();
        var challenge = (Av5gAka) context.fiveGAuthData();
        var rand = Octets.ofHex(challenge.rand());
        var usim = FakeUdm.milenage().response(rand);
        var snn = ServingNetworkName.parse(SNN);
        var derivation = KeyDerivation.unobserved();
        var href = URI.create(context.href(UEAuthenticationCtx.LINK_5G_AKA).orElseThrow());
        var resStar = derivation.resStar(usim.ck(), usim.ik(), snn, rand, usim.res());
        ausf.put(href, ConfirmationData.of(resStar.toHex()), 200, ConfirmationDataResponse.class);
        var sqnXorAk = Autn.of(Octets.ofHex(challenge.autn())).sqnXorAk();
        return new AuthenticatedUe(
                href, derivation.kausf(usim.ck(), usim.ik(), snn, sqnXorAk).toArray());
    }

    /** Where the result of the authentication can be deleted. */
    public URI confirmation() {
        return confirmation;
    }

    /** The last 16 octets of HMAC-SHA-256(K<sub>AUSF</sub>, S). */
    public String mac(String s) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(kausf, "HmacSHA256"));
            var output = hmac.doFinal(HexFormat.of().parseHex(s));
            return HexFormat.of().formatHex(output, output.length - MAC_OCTETS, output.length);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
