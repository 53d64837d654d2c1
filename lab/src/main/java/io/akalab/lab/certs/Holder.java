package io.akalab.lab.certs;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a certificate is for.
 *
 * @param name the name of its directory, and its DNS name in the lab
 * @param nfType its NF type (TS 29.510 clause 6.1.6.3.3); null for an operator, who is no network function
 */
record Holder(String name, @Nullable String nfType) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern TYPE = Pattern.compile("[A-Z0-9_]{1,32}");

    /** The operator, whom provisioning and the lab's own APIs are for. */
    static final Holder OPERATOR = new Holder("operator", null);

    Holder {
        if (!NAME.matcher(name).matches() || name.equals(LabCertificates.CA)) {
            throw new IllegalArgumentException(
                    "a name is a DNS label other than " + LabCertificates.CA + ", not " + name);
        }
        if (nfType != null && !TYPE.matcher(nfType).matches()) {
            throw new IllegalArgumentException("an NF type is upper case, such as UDM, not " + nfType);
        }
    }

    /** Written {@code name:type}, or {@code name} where the type is the same in upper case. */
    static Holder parse(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? new Holder(text, text.toUpperCase(Locale.ROOT))
                : new Holder(text.substring(0, colon), text.substring(colon + 1));
    }

    static String uri(UUID nfInstanceId) {
        return "urn:uuid:" + nfInstanceId;
    }
}
