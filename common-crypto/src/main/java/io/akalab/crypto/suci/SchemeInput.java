package io.akalab.crypto.suci;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.Suci.HomeNetwork;
import io.akalab.crypto.identity.Suci.HomePlmn;
import io.akalab.crypto.identity.Suci.HomeRealm;
import io.akalab.crypto.identity.Supi;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** What a scheme conceals (TS 33.501 clause C.3.2): the MSIN in BCD, low half first, or the username of a NAI. */
final class SchemeInput {

    private static final int FILLER = 0xF;

    private SchemeInput() {}

    static Octets ofMsin(String msin) {
        var octets = new byte[(msin.length() + 1) / 2];
        for (int i = 0; i < octets.length; i++) {
            int low = msin.charAt(2 * i) - '0';
            int high = 2 * i + 1 < msin.length() ? msin.charAt(2 * i + 1) - '0' : FILLER;
            octets[i] = (byte) (high << 4 | low);
        }
        return Octets.wrap(octets);
    }

    static Octets ofUsername(String username) {
        return Octets.wrap(username.getBytes(UTF_8));
    }

    /** The SUPI that was concealed; empty where the octets are no MSIN or username of the home network. */
    static Optional<Supi> supi(HomeNetwork home, byte[] input) {
        try {
            return Optional.of(
                    switch (home) {
                        case HomePlmn(var plmn) -> Imsi.of(plmn, msin(input));
                        case HomeRealm(var realm) -> new Nai(username(input) + "@" + realm);
                    });
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String msin(byte[] bcd) {
        var digits = new StringBuilder();
        for (int i = 0; i < bcd.length; i++) {
            digits.append(digit(bcd[i] & 0xF));
            int high = bcd[i] >> 4 & 0xF;
            if (high != FILLER || i < bcd.length - 1) {
                digits.append(digit(high));
            }
        }
        return digits.toString();
    }

    private static int digit(int nibble) {
        if (nibble > 9) {
            throw new IllegalArgumentException("an MSIN is made of decimal digits");
        }
        return nibble;
    }

    private static String username(byte[] input) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
    }
}
