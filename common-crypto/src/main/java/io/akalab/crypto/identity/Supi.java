package io.akalab.crypto.identity;

/** The subscription permanent identifier (TS 23.003 clause 2.2A). Its text form is redacted, since it names a person. */
public sealed interface Supi permits Imsi, Nai {

    /**
     * Reads {@code imsi-<5 to 15 digits>} or {@code nai-<user@realm>}.
     *
     * @throws IllegalArgumentException if it is neither; the text is not repeated in the message
     */
    static Supi parse(String text) {
        if (text.startsWith(Imsi.PREFIX)) {
            return new Imsi(text.substring(Imsi.PREFIX.length()));
        }
        if (text.startsWith(Nai.PREFIX)) {
            return new Nai(text.substring(Nai.PREFIX.length()));
        }
        throw new IllegalArgumentException("a SUPI begins with imsi- or nai-");
    }

    /** The form that the SBI uses, such as {@code imsi-999700000000001}. */
    String value();

    /** What stands for the SUPI as P0 of K<sub>AMF</sub> (TS 33.501 clause A.7.0): the digits alone, or the whole NAI. */
    String kdfInput();
}
