package io.akalab.fakeudr;

/**
 * How a make tells a subscriber and takes a JSON Patch, written down from what its releases do. The subscriber is that of TS
 * 35.208 test set 1.
 */
public enum Make {

    /** TS 29.505 as it reads: a patch is done as a whole or not at all. */
    BY_THE_BOOK("""
            {"authenticationMethod":"5G_AKA","encPermanentKey":"%s","sequenceNumber":{"sqnScheme":"NON_TIME_BASED",
             "sqn":"000000000400","lastIndexes":{"ausf":0},"indLength":5},"authenticationManagementField":"8000",
             "algorithmId":"milenage","encOpcKey":"%s","supi":"imsi-999700000000001"}""", 409),

    /** Serves v1 alone, looks neither at the step nor at the path but for the last text, and goes on by 32 from it. */
    OPEN5GS("""
            {"authenticationMethod":"5G_AKA","encPermanentKey":"%s","sequenceNumber":{"sqn":"000000000400"},
             "authenticationManagementField":"8000","encOpcKey":"%s"}""", 0),

    /** Answers 500 to a patch that cannot be done. */
    FREE5GC("""
            {"authenticationMethod":"5G_AKA","encPermanentKey":"%s","sequenceNumber":{"sqn":"000000000400","indLength":0,
             "sqnScheme":""},"authenticationManagementField":"8000","algorithmId":"","encOpcKey":"%s","encTopcKey":""}""", 500),

    /** Release 15: keys are objects, and the SQN is a text without zeros in front. */
    FREE5GC_BEFORE_R16("""
            {"authenticationMethod":"5G_AKA","permanentKey":{"permanentKeyValue":"%s","encryptionKey":"",
             "encryptionAlgorithm":0},"sequenceNumber":"400","authenticationManagementField":"8000",
             "milenage":{"op":{"opValue":"","encryptionKey":"","encryptionAlgorithm":0}},
             "opc":{"opcValue":"%s","encryptionKey":"","encryptionAlgorithm":0}}""", 500),

    /** Names K as the parameter of its own protection, and has the length of IND nowhere. */
    OAI("""
            {"authenticationMethod":"5G_AKA","encPermanentKey":"%1$s","protectionParameterId":"%1$s",
             "sequenceNumber":{"sqn":"000000000400","sqnScheme":"NON_TIME_BASED","lastIndexes":{"ausf":0}},
             "authenticationManagementField":"8000","algorithmId":"milenage","encOpcKey":"%2$s",
             "supi":"999700000000001"}""", 409);

    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OPC = "cd63cb71954a9f4e48a5994e37a02baf";

    private final String document;
    private final int refusal;

    Make(String document, int refusal) {
        this.document = document;
        this.refusal = refusal;
    }

    /** What it tells of the subscriber at first. */
    public String document() {
        return document.formatted(K, OPC);
    }

    /** What it answers to a patch that cannot be done; 0 if there is none. */
    int refusal() {
        return refusal;
    }
}
