package io.akalab.crypto.keys;

import java.util.List;

/**
 * The derivations of TS 33.501 Annex A and of AKMA (TS 33.535 Annex A) that use the KDF of TS 33.220 Annex B.2, in the order of its clauses: what each
 * makes, from which key, with which FC and which parameters P0, P1, ...
 */
public enum KdfFunction {
    K_AUSF("A.2", "K_AUSF", 0x6A, "CK‖IK", "serving network name", "SQN⊕AK"),
    CK_IK_PRIME("A.3", "CK'‖IK'", 0x20, "CK‖IK", "serving network name", "SQN⊕AK"),
    RES_STAR("A.4", "RES*", 0x6B, "CK‖IK", "serving network name", "RAND", "RES"),
    K_SEAF("A.6", "K_SEAF", 0x6C, "K_AUSF", "serving network name"),
    K_AMF("A.7.0", "K_AMF", 0x6D, "K_SEAF", "SUPI", "ABBA"),
    K_NAS_ENC("A.8", "K_NASenc", 0x69, "K_AMF", KdfFunction.DISTINGUISHER, KdfFunction.IDENTITY),
    K_NAS_INT("A.8", "K_NASint", 0x69, "K_AMF", KdfFunction.DISTINGUISHER, KdfFunction.IDENTITY),
    K_RRC_ENC("A.8", "K_RRCenc", 0x69, "K_gNB", KdfFunction.DISTINGUISHER, KdfFunction.IDENTITY),
    K_RRC_INT("A.8", "K_RRCint", 0x69, "K_gNB", KdfFunction.DISTINGUISHER, KdfFunction.IDENTITY),
    K_UP_ENC("A.8", "K_UPenc", 0x69, "K_gNB", KdfFunction.DISTINGUISHER, KdfFunction.IDENTITY),
    K_UP_INT("A.8", "K_UPint", 0x69, "K_gNB", KdfFunction.DISTINGUISHER, KdfFunction.IDENTITY),
    K_GNB("A.9", "K_gNB", 0x6E, "K_AMF", "uplink NAS COUNT", "access type distinguisher"),
    K_N3IWF("A.9", "K_N3IWF", 0x6E, "K_AMF", "uplink NAS COUNT", "access type distinguisher"),
    K_TNGF("A.9", "K_TNGF", 0x6E, "K_AMF", "uplink NAS COUNT", "access type distinguisher"),
    NH("A.10", "NH", 0x6F, "K_AMF", "SYNC-input"),
    K_NG_RAN_STAR("A.11", "K_NG-RAN*", 0x70, "K_gNB or NH", "PCI", "ARFCN-DL"),
    K_NG_RAN_STAR_NG_ENB("A.12", "K_NG-RAN*", 0x71, "K_gNB or NH", "PCI", "EARFCN-DL"),
    K_AMF_PRIME("A.13", "K_AMF'", 0x72, "K_AMF", "DIRECTION", "COUNT"),
    K_ASME_PRIME_IDLE("A.14.1", "K_ASME'", 0x73, "K_AMF", "uplink NAS COUNT"),
    K_ASME_PRIME_HANDOVER("A.14.2", "K_ASME'", 0x74, "K_AMF", "downlink NAS COUNT"),
    K_AMF_PRIME_EPS_IDLE("A.15.1", "K_AMF'", 0x75, "K_ASME", "uplink NAS COUNT"),
    K_AMF_PRIME_EPS_HANDOVER("A.15.2", "K_AMF'", 0x76, "K_ASME", "NH"),
    SOR_MAC_I_AUSF("A.17", "SoR-MAC-I_AUSF", 0x77, "K_AUSF", "SoR header", "CounterSoR", "SoR data"),
    SOR_MAC_I_AUSF_OF_HEADER("A.17", "SoR-MAC-I_AUSF", 0x77, "K_AUSF", "SoR header", "CounterSoR"),
    SOR_MAC_I_UE("A.18", "SoR-MAC-I_UE", 0x78, "K_AUSF", "SoR acknowledgement", "CounterSoR"),
    UPU_MAC_I_AUSF("A.19", "UPU-MAC-I_AUSF", 0x7B, "K_AUSF", "UPU data", "CounterUPU"),
    UPU_MAC_I_UE("A.20", "UPU-MAC-I_UE", 0x7C, "K_AUSF", "UPU acknowledgement", "CounterUPU"),
    K_TIPSEC("A.22", "K_TIPSec", 0x84, "K_TNGF", KdfFunction.USAGE),
    K_TNAP("A.22", "K_TNAP", 0x84, "K_TNGF", KdfFunction.USAGE),
    K_AKMA("TS 33.535 A.2", "K_AKMA", 0x80, "K_AUSF", "\"AKMA\"", "SUPI"),
    A_TID("TS 33.535 A.3", "A-TID", 0x81, "K_AUSF", "\"A-TID\"", "SUPI"),
    K_AF("TS 33.535 A.4", "K_AF", 0x82, "K_AKMA", "AF_ID");

    private static final String DISTINGUISHER = "algorithm type distinguisher";
    private static final String IDENTITY = "algorithm identity";
    private static final String USAGE = "usage type distinguisher";

    private final String clause;
    private final String result;
    private final int fc;
    private final String inputKey;
    private final List<String> parameters;

    KdfFunction(String clause, String result, int fc, String inputKey, String... parameters) {
        this.clause = clause.startsWith("TS ") ? clause : "TS 33.501 " + clause;
        this.result = result;
        this.fc = fc;
        this.inputKey = inputKey;
        this.parameters = List.of(parameters);
    }

    /** The clause that defines the derivation, such as {@code TS 33.501 A.6}. */
    public String clause() {
        return clause;
    }

    /** The name of what is derived. */
    public String result() {
        return result;
    }

    /** The function code, one octet. */
    public int fc() {
        return fc;
    }

    /** The name of the key that goes in. */
    public String inputKey() {
        return inputKey;
    }

    /** The names of P0, P1, ... */
    public List<String> parameters() {
        return parameters;
    }
}
