package io.akalab.it;

import io.akalab.lab.card.Card;
import io.akalab.lab.card.CardOptions;

/** A USIM of each algorithm; K, OPc and TOPc are those of TS 35.208 set 1 and TS 35.233 sets 1 and 5. */
enum TestCard {
    MILENAGE_WITH_CONSTANTS_OF_THE_OPERATOR(
            "--k=465b5ce8b199b49faa5f0a2ee238a6bc",
            "--opc=cd63cb71954a9f4e48a5994e37a02baf",
            "--r=8,72,17,127,33",
            "--c=000102030405060708090a0b0c0d0e0f,80000000000000000000000000000001,ffffffffffffffffffffffffffffffff,"
                    + "0123456789abcdeffedcba9876543210,00000000000000000000000000000100"),
    TUAK(
            "--algorithm=tuak",
            "--k=abababababababababababababababab",
            "--topc=bd04d9530e87513c5d837ac2ad954623a8e2330c115305a73eb45d1f40cccbff",
            "--res-bits=32"),
    TUAK_WITH_A_LONG_K(
            "--algorithm=tuak",
            "--k=1574ca56881d05c189c82880f789c9cd4244955f4426aa2b69c29f15770e5aa5",
            "--top=e59f6eb10ea406813f4991b0b9e02f181edf4c7e17b480f66d34da35ee88c95e",
            "--iterations=2",
            "--res-bits=128"),
    TEST_USIM("--algorithm=xor", "--k=000102030405060708090a0b0c0d0e0f");

    private final String[] options;

    TestCard(String... options) {
        this.options = options;
    }

    Card card() {
        return CardOptions.parse(options);
    }
}
