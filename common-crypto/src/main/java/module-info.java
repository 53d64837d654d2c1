/** The cryptography of 5G authentication, on nothing but the JDK. */
@org.jspecify.annotations.NullMarked
module io.akalab.crypto {
    requires static org.jspecify;

    exports io.akalab.crypto;
    exports io.akalab.crypto.aka;
    exports io.akalab.crypto.algorithms;
    exports io.akalab.crypto.eap;
    exports io.akalab.crypto.identity;
    exports io.akalab.crypto.keys;
    exports io.akalab.crypto.lint;
    exports io.akalab.crypto.suci;
}
