package io.akalab.crypto.identity;

/** A network specific identifier in the form of a NAI, {@code user@realm} (TS 23.003 clause 28.7.2). */
public record Nai(String address) implements Supi {

    static final String PREFIX = "nai-";

    private static final int LONGEST = 253;

    public Nai {
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || address.length() > LONGEST) {
            throw new IllegalArgumentException("a NAI is user@realm");
        }
        // Whoever conceals a username chooses it; PostgreSQL for one has no text with a NUL in it.
        if (address.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a NAI has no control characters (RFC 7542 clause 2.2)");
        }
    }

    public String username() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    public String realm() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    @Override
    public String value() {
        return PREFIX + address;
    }

    @Override
    public String kdfInput() {
        return address;
    }

    @Override
    public String toString() {
        return "Nai[redacted]";
    }
}
