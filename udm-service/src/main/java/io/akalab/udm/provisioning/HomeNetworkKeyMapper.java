package io.akalab.udm.provisioning;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import io.akalab.openapi.provisioning.HomeNetworkKey;
import io.akalab.openapi.provisioning.NewHomeNetworkKey;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.sidf.KeyState;

/** Between the wire forms of the home network keys and the SIDF's. */
final class HomeNetworkKeyMapper {

    private HomeNetworkKeyMapper() {}

    static EciesProfile toProfile(NewHomeNetworkKey wire) {
        return switch (wire.profile()) {
            case A -> EciesProfile.A;
            case B -> EciesProfile.B;
        };
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
            throw SbiProblem.incorrect(
                    "/privateKey",
                    "is no private key of Profile " + profile
                            + ": that is 32 octets in hexadecimal digits, base64 or PEM");
        }
    }

    static KeyState toState(HomeNetworkKey.State wire) {
        return switch (wire) {
            case CURRENT -> KeyState.CURRENT;
            case OLD -> KeyState.OLD;
            case RETIRED -> KeyState.RETIRED;
        };
    }

    static HomeNetworkKey toWire(io.akalab.udm.sidf.HomeNetworkKey key) {
        var publicKey = key.publicKey();
        return new HomeNetworkKey(
                publicKey.id(),
                switch (publicKey.profile()) {
                    case A -> io.akalab.openapi.provisioning.Profile.A;
                    case B -> io.akalab.openapi.provisioning.Profile.B;
                },
                publicKey.point().toHex(),
                switch (key.state()) {
                    case CURRENT -> HomeNetworkKey.State.CURRENT;
                    case OLD -> HomeNetworkKey.State.OLD;
                    case RETIRED -> HomeNetworkKey.State.RETIRED;
                },
                switch (key.origin()) {
                    case CONFIGURATION -> HomeNetworkKey.Origin.CONFIGURATION;
                    case PROVISIONING -> HomeNetworkKey.Origin.PROVISIONING;
                });
    }
}
