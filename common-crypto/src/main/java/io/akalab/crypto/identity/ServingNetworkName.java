package io.akalab.crypto.identity;

import io.akalab.crypto.Octets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The serving network name of TS 24.501 clause 9.12.1, such as {@code 5G:mnc070.mcc999.3gppnetwork.org}, with the NID behind
 * it for a stand-alone non-public network. The MNC has three digits here always.
 */
public final class ServingNetworkName {

    private static final Pattern FORMAT =
            Pattern.compile("5G:mnc([0-9]{3})\\.mcc([0-9]{3})\\.3gppnetwork\\.org(?::([A-F0-9]{11}))?");

    private final String value;
    private final Octets octets;

    private ServingNetworkName(String value) {
        this.value = value;
        this.octets = Octets.ofAscii(value);
    }

    /**
     * Reads a name as TS 29.503 has it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ServingNetworkName parse(String value) {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a serving network name is 5G:mnc<MNC>.mcc<MCC>.3gppnetwork.org[:<NID>], the MNC in three digits");
        }
        return new ServingNetworkName(value);
    }

    public static ServingNetworkName of(Plmn plmn) {
        return of(plmn, null);
    }

    public static ServingNetworkName of(Plmn plmn, @Nullable Nid nid) {
        var name = "5G:mnc" + plmn.paddedMnc() + ".mcc" + plmn.mcc() + ".3gppnetwork.org";
        return new ServingNetworkName(nid == null ? name : name + ":" + nid.value());
    }

    public String value() {
        return value;
    }

    /** The name as the KDF takes it. */
    public Octets octets() {
        return octets;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ServingNetworkName other && value.equals(other.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
