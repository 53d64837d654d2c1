package io.akalab.udm.arpf;

import java.util.Arrays;
import java.util.Optional;

/** The authentication methods that a subscriber can be provisioned with here (TS 29.505 clause 5.4.3.2). */
public enum AuthenticationMethod {
    FIVE_G_AKA("5G_AKA"),
    EAP_AKA_PRIME("EAP_AKA_PRIME");

    private final String wireName;

    AuthenticationMethod(String wireName) {
        this.wireName = wireName;
    }

    /** The name that the SBI and the database use. */
    public String wireName() {
        return wireName;
    }

    public static Optional<AuthenticationMethod> ofWireName(String name) {
        return Arrays.stream(values()).filter(m -> m.wireName.equals(name)).findFirst();
    }
}
