package io.akalab.udm.sidf;

/** Where a home network key comes from. */
public enum KeyOrigin {
    /** The settings of this UDM, which alone can change it. */
    CONFIGURATION,
    /** The provisioning API. */
    PROVISIONING
}
