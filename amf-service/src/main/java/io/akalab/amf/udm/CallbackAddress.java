package io.akalab.amf.udm;

import io.akalab.sbi.nrf.OwnAddress;
import org.springframework.stereotype.Component;

/** Where the AMF is reached by notifications. */
@Component
class CallbackAddress {

    private final OwnAddress own;

    CallbackAddress(OwnAddress own) {
        this.own = own;
    }

    /** The address of a UE's callback, e.g. {@code dereg-notify}. */
    String of(String callbackId, String callback) {
        return own.apiRoot() + "/namf-callback/v1/" + callbackId + "/" + callback;
    }
}
