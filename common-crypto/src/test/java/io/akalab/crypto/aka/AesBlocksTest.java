package io.akalab.crypto.aka;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import org.junit.jupiter.api.Test;

class AesBlocksTest {

    /** FIPS 197 appendix B. */
    private static final Octets KEY = Octets.ofHex("2b7e151628aed2a6abf7158809cf4f3c");

    private static final Octets PLAINTEXT = Octets.ofHex("3243f6a8885a308d313198a2e0370734");
    private static final Octets CIPHERTEXT = Octets.ofHex("3925841d02dc09fbdc118597196a0b32");

    @Test
    void enciphersEachBlockAloneAndNoneBehindTheLast() {
        AesBlocks.with(KEY.toArray(), aes -> {
            for (int block = 0; block < 4; block++) {
                aes.set(block, PLAINTEXT);
            }
            aes.encrypt(3);
            for (int block = 0; block < 3; block++) {
                assertThat(aes.octets(block, 0, 16)).isEqualTo(CIPHERTEXT);
                assertThat(aes.toArray(block)).isEqualTo(CIPHERTEXT.toArray());
                assertThat(aes.high(block)).isEqualTo(0x3925841d02dc09fbL);
                assertThat(aes.low(block)).isEqualTo(0xdc118597196a0b32L);
            }
            return assertThat(aes.octets(3, 2, 5)).isEqualTo(PLAINTEXT.slice(2, 5));
        });
    }
}
