package io.akalab.crypto.identity;

import java.util.regex.Pattern;

/** The IMSI of TS 23.003 clause 2.2: 5 to 15 digits here, as TS 29.571 allows. */
public record Imsi(String digits) implements Supi {

    static final String PREFIX = "imsi-";

    private static final Pattern FORMAT = Pattern.compile("[0-9]{5,15}");
    private static final int MCC_DIGITS = 3;

    public Imsi {
        if (!FORMAT.matcher(digits).matches()) {
            throw new IllegalArgumentException("an IMSI has 5 to 15 digits");
        }
    }

    /** The IMSI of a subscriber of {@code home}. */
    public static Imsi of(Plmn home, String msin) {
        return new Imsi(home.mcc() + home.mnc() + msin);
    }

    /**
     * The home network, given how many digits its MNC has: an IMSI alone doesn't tell.
     *
     * @param mncLength 2 or 3
     * @throws IllegalArgumentException if it is neither, or no digit of an MSIN follows
     */
    public Plmn plmn(int mncLength) {
        return new Plmn(digits.substring(0, MCC_DIGITS), digits.substring(MCC_DIGITS, homeDigits(mncLength)));
    }

    /**
     * What follows the home network.
     *
     * @param mncLength 2 or 3
     * @throws IllegalArgumentException if it is neither, or nothing follows
     */
    public String msin(int mncLength) {
        return digits.substring(homeDigits(mncLength));
    }

    @Override
    public String value() {
        return PREFIX + digits;
    }

    @Override
    public String kdfInput() {
        return digits;
    }

    @Override
    public String toString() {
        return "Imsi[redacted]";
    }

    private int homeDigits(int mncLength) {
        if (mncLength != 2 && mncLength != 3) {
            throw new IllegalArgumentException("an MNC has 2 or 3 digits");
        }
        if (digits.length() <= MCC_DIGITS + mncLength) {
            throw new IllegalArgumentException("the IMSI ends before its MSIN");
        }
        return MCC_DIGITS + mncLength;
    }
}
