package io.akalab.udm;

/** Published home network keys, in hexadecimal digits: everybody knows their private halves. */
public final class LabKeys {

    /** TS 33.501 clause C.4.3. */
    public static final String PROFILE_A = "c53c22208b61860b06c62e5406a7b330c2b577aa5558981510d128247d38bd1d";

    public static final String PUBLIC_A = "5a8d38864820197c3394b92613b20b91633cbd897119273bf8e4a6f4eec0a650";

    /** TS 33.501 clause C.4.4. */
    public static final String PROFILE_B = "f1ab1074477ebcc7f554ea1c5fc368b1616730155e0041ac447d6301975fecda";

    public static final String PUBLIC_B = "0272da71976234ce833a6907425867b82e074d44ef907dfb4b3e21c1c2256ebcd1";

    /** Open5GS, curve25519-1.key. */
    public static final String OTHER_A = "10c9c67e861a5625a1db8f684123896d9b3506199d3df1968e07b6c8448bb147";

    /** Open5GS, secp256r1-2.key. */
    public static final String OTHER_B = "74a9f918471f56f3befda5c51d738a3f94f5a52d4bc9db9799f5225fbccdde41";

    private LabKeys() {}

    public static String path(int keyId) {
        return "/provisioning/v1/home-network-keys/" + keyId;
    }

    public static String json(String profile, String privateKey) {
        return "{\"profile\":\"%s\",\"privateKey\":\"%s\"}".formatted(profile, privateKey);
    }
}
