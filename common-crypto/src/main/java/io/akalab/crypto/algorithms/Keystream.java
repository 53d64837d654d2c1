package io.akalab.crypto.algorithms;

import java.util.Arrays;

/** What a stream cipher makes of a key and an initialisation vector: words of 32 bits, one after the other. */
interface Keystream {

    int nextWord();

    /** Ciphers or deciphers whole octets into a new array. */
    default byte[] crypt(byte[] data) {
        var result = Arrays.copyOf(data, data.length);
        int whole = data.length / Integer.BYTES * Integer.BYTES;
        for (int at = 0; at < whole; at += Integer.BYTES) {
            Words.setInt(result, at, Words.intAt(data, at) ^ nextWord());
        }
        if (whole < data.length) {
            int word = nextWord();
            for (int at = whole; at < data.length; at++) {
                word = Integer.rotateLeft(word, Byte.SIZE);
                result[at] ^= (byte) word;
            }
        }
        return result;
    }
}
