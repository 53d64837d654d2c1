package io.akalab.udm.ueauthentication;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.AvPrime;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.Key;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoRequest;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoResult;
import io.akalab.openapi.nudm.ueau.Av5GHeAka;
import io.akalab.openapi.nudm.ueau.AvEapAkaPrime;
import io.akalab.sbi.feature.SupportedFeatures;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.Arpf.SynchFailure;
import io.akalab.udm.events.AuthenticationResult;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Between the wire forms of TS 29.503 and the domain. The only place where a key becomes text. */
final class UeAuthenticationMapper {

    /** None of the optional features of TS 29.503 clause 6.3.8 is supported. */
    private static final SupportedFeatures FEATURES = SupportedFeatures.of();

    private UeAuthenticationMapper() {}

    static ServingNetworkName toSnn(AuthenticationInfoRequest request) {
        return ServingNetworkName.parse(request.servingNetworkName());
    }

    static @Nullable SynchFailure toSynchFailure(AuthenticationInfoRequest request) {
        var info = request.resynchronizationInfo();
        return info == null ? null : new SynchFailure(Octets.ofHex(info.rand()), Auts.of(Octets.ofHex(info.auts())));
    }

    static AuthenticationInfoResult toResult(AuthenticationData data, AuthenticationInfoRequest request) {
        var supi = data.supi().value();
        var features = FEATURES.negotiate(request.supportedFeatures());
        return switch (data.vector()) {
            case HeAv av -> new AuthenticationInfoResult(AuthType.FIVE_G_AKA, toWire(av), supi, features);
            case AvPrime av -> new AuthenticationInfoResult(AuthType.EAP_AKA_PRIME, toWire(av), supi, features);
        };
    }

    private static Av5GHeAka toWire(HeAv av) {
        try (var kausf = av.kausf()) {
            return Av5GHeAka.of(
                    av.rand().toHex(), av.xresStar().toHex(), av.autn().toHex(), hex(kausf));
        }
    }

    private static AvEapAkaPrime toWire(AvPrime av) {
        try (var ckPrime = av.ckPrime();
                var ikPrime = av.ikPrime()) {
            return AvEapAkaPrime.of(
                    av.rand().toHex(), av.xres().toHex(), av.autn().toHex(), hex(ckPrime), hex(ikPrime));
        }
    }

    private static String hex(Key key) {
        var octets = key.toArray();
        var hex = HexFormat.of().formatHex(octets);
        Arrays.fill(octets, (byte) 0);
        return hex;
    }

    static AuthenticationResult toResult(AuthEvent event) {
        if (!AuthenticationResult.isAuthType(event.authType())) {
            throw SbiProblem.incorrect("/authType", "is no authentication method");
        }
        if (!AuthenticationResult.isTime(event.timeStamp())) {
            throw SbiProblem.incorrect("/timeStamp", "is out of range");
        }
        return new AuthenticationResult(
                event.nfInstanceId(),
                event.success(),
                event.timeStamp(),
                event.authType(),
                ServingNetworkName.parse(event.servingNetworkName()));
    }
}
