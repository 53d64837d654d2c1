package io.akalab.nas.element;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Suci;

/**
 * A SUCI in the form of a NAI (TS 23.003 clause 28.7.3), such as {@code type1.rid678.schid0.useriduser17@example.com} or
 * {@code type1.rid678.schid1.hnkey27.ecckey<key>.cip<ciphertext>.mac<tag>@example.com}. In NAS it is the form of a network
 * specific identifier alone; in EAP it is the form of an IMSI as well.
 */
public final class SuciNai {

    private static final int PROFILE_A = 1;
    private static final int PROFILE_B = 2;
    private static final int MAC_DIGITS = 16;
    private static final int LONGEST = 2048;

    private SuciNai() {}

    /** The NAI in UTF-8; that of an IMSI has the home network's domain (clause 28.2) as its realm. */
    public static Octets of(Suci suci) {
        return switch (suci.homeNetwork()) {
            case Suci.HomePlmn(var plmn) ->
                write(0, suci, "5gc.mnc" + plmn.paddedMnc() + ".mcc" + plmn.mcc() + ".3gppnetwork.org");
            case Suci.HomeRealm(var realm) -> write(1, suci, realm);
        };
    }

    private static Octets write(int type, Suci suci, String realm) {
        var text = "type" + type + ".rid" + suci.routingIndicator() + ".schid" + Integer.toHexString(suci.scheme())
                + output(suci) + "@" + realm;
        return Octets.wrap(text.getBytes(UTF_8));
    }

    private static String output(Suci suci) {
        var output = suci.output();
        return switch (suci.scheme()) {
            case Suci.NULL_SCHEME -> ".userid" + output;
            case PROFILE_A, PROFILE_B -> {
                int key = keyDigits(suci.scheme(), output);
                int mac = output.length() - MAC_DIGITS;
                if (mac < key) {
                    throw new IllegalArgumentException("a scheme output is too short for its scheme");
                }
                yield ".hnkey" + suci.keyId() + ".ecckey" + output.substring(0, key) + ".cip"
                        + output.substring(key, mac) + ".mac" + output.substring(mac);
            }
            default -> ".hnkey" + suci.keyId() + ".out" + output;
        };
    }

    /** 32 octets of an X25519 key, 33 of a compressed point of secp256r1, 65 of an uncompressed one. */
    private static int keyDigits(int scheme, String output) {
        if (scheme == PROFILE_A) {
            return 64;
        }
        return output.startsWith("04") ? 130 : 66;
    }

    static Suci read(Octets octets) {
        if (octets.length() > LONGEST) {
            throw MalformedNas.mandatory("a NAI is not that long");
        }
        var text = new String(octets.toArray(), UTF_8);
        int at = text.lastIndexOf('@');
        if (at < 0 || at == text.length() - 1) {
            throw MalformedNas.mandatory("a SUCI is user@realm");
        }
        return read(new Labels(text.substring(0, at)), text.substring(at + 1));
    }

    private static Suci read(Labels labels, String realm) {
        if (!labels.next("type").equals("1")) {
            throw MalformedNas.mandatory("a network specific identifier has type 1");
        }
        var routingIndicator = labels.next("rid");
        int scheme = number(labels.next("schid"), 16);
        int keyId = scheme == Suci.NULL_SCHEME ? 0 : number(labels.next("hnkey"), 10);
        return new Suci(new Suci.HomeRealm(realm), routingIndicator, scheme, keyId, output(scheme, labels));
    }

    private static String output(int scheme, Labels labels) {
        return switch (scheme) {
            case Suci.NULL_SCHEME -> labels.rest("userid");
            case PROFILE_A, PROFILE_B ->
                concealed(scheme, hex(labels.next("ecckey")), hex(labels.next("cip")), hex(labels.rest("mac")));
            default -> hex(labels.rest("out"));
        };
    }

    private static String concealed(int scheme, String key, String ciphertext, String mac) {
        if (key.length() != keyDigits(scheme, key) || mac.length() != MAC_DIGITS) {
            throw MalformedNas.mandatory("a public key or a MAC is not as long as its scheme has it");
        }
        return key + ciphertext + mac;
    }

    private static String hex(String digits) {
        return Octets.ofHex(digits).toHex();
    }

    private static int number(String digits, int radix) {
        try {
            return Integer.parseInt(digits, radix);
        } catch (NumberFormatException e) {
            throw MalformedNas.mandatory("a number should be here");
        }
    }

    /** The parts of the user name, each behind the word that says what it is. */
    private static final class Labels {

        private String left;

        Labels(String text) {
            left = text;
        }

        String next(String word) {
            var value = rest(word);
            int dot = value.indexOf('.');
            if (dot < 0) {
                throw MalformedNas.mandatory("something should follow " + word);
            }
            left = value.substring(dot + 1);
            return value.substring(0, dot);
        }

        /** Everything behind the word, which may hold dots itself. */
        String rest(String word) {
            if (!left.startsWith(word) || left.length() == word.length()) {
                throw MalformedNas.mandatory(word + " should be here");
            }
            return left.substring(word.length());
        }
    }
}
