package io.akalab.udm.sidf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of {@code home_network_key}.
 *
 * @param sealed the private key
 * @param generation the highest of a profile that is not retired is its current key
 */
record KeyRow(HomeNetworkPublicKey publicKey, Octets sealed, long generation, boolean retired) {

    static final String COLUMNS = "id, profile, public_key, private_key, generation, retired";

    static KeyRow read(ResultSet row) throws SQLException {
        var publicKey = new HomeNetworkPublicKey(
                row.getInt("id"),
                EciesProfile.valueOf(row.getString("profile")),
                Octets.ofHex(row.getString("public_key")));
        return new KeyRow(
                publicKey,
                Octets.wrap(row.getBytes("private_key")),
                row.getLong("generation"),
                row.getBoolean("retired"));
    }

    int id() {
        return publicKey.id();
    }

    EciesProfile profile() {
        return publicKey.profile();
    }

    KeyRow with(long changedGeneration, boolean changedRetired) {
        return new KeyRow(publicKey, sealed, changedGeneration, changedRetired);
    }
}
