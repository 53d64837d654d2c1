package io.akalab.udm.provisioning;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.provisioning.HomeNetworkKey;
import io.akalab.openapi.provisioning.HomeNetworkKeyState;
import io.akalab.openapi.provisioning.NewHomeNetworkKey;
import io.akalab.openapi.provisioning.Profile;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.sidf.KeyState;
import java.util.List;

/** Between the wire forms of the home network keys and the SIDF's, whose enumerations have the same names. */
final class HomeNetworkKeyMapper {

    private HomeNetworkKeyMapper() {}

    static EciesProfile toProfile(NewHomeNetworkKey wire) {
        return EciesProfile.valueOf(wire.profile().name());
    }

    /**
     * The pair of the private key that came, or a new one. The caller closes it.
     *
     * @throws SbiProblem if the key is none of the profile; it is not repeated
     */
    static HomeNetworkKeyPair toPair(int id, NewHomeNetworkKey wire) {
        var text = wire.privateKey();
        var profile = toProfile(wire);
        if (text == null) {
            return HomeNetworkKeyPair.generate(id, profile);
        }
        try {
            return HomeNetworkKeyPair.parse(id, profile, text);
        } catch (IllegalArgumentException e) {
            var reason = "is no private key of Profile " + profile
                    + ": that is 32 octets in hexadecimal digits, base64 or PEM";
            throw new SbiProblem(
                    Cause.OPTIONAL_IE_INCORRECT,
                    "/privateKey " + reason,
                    List.of(new InvalidParam("/privateKey", reason)));
        }
    }

    static KeyState toState(HomeNetworkKeyState wire) {
        return KeyState.valueOf(wire.state().name());
    }

    static HomeNetworkKey toWire(io.akalab.udm.sidf.HomeNetworkKey key) {
        var publicKey = key.publicKey();
        return new HomeNetworkKey(
                publicKey.id(),
                Profile.valueOf(publicKey.profile().name()),
                publicKey.point().toHex(),
                HomeNetworkKey.State.valueOf(key.state().name()),
                HomeNetworkKey.Origin.valueOf(key.origin().name()));
    }
}
