package io.akalab.ausf.ueauthentication;

import java.security.SecureRandom;
import java.util.Base64;

/** Names authentications so that nobody guesses a name: 144 random bits. */
final class AuthCtxIds {

    private static final int OCTETS = 18;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var octets = new byte[OCTETS];
        random.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
