package io.akalab.lab.demo;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.simulator.ue.Subscription;
import java.util.HexFormat;

/** A subscriber with the K and OPc that UE simulators ship with. */
final class DemoSubscriber {

    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OPC = "e8ed289deba952e4283b54e88e6183ca";
    private static final String MSIN = "0000000001";

    private final Plmn home;
    private final String authType;

    DemoSubscriber(Plmn home, String authType) {
        this.home = home;
        this.authType = authType;
    }

    Imsi imsi() {
        return Imsi.of(home, home.mnc().length() == 2 ? MSIN : MSIN.substring(1));
    }

    String k() {
        return K;
    }

    String opc() {
        return OPC;
    }

    /** What the UDM is told. */
    AuthenticationSubscription provisioned() {
        return new AuthenticationSubscription(authType, K, null, null, "8000", "milenage", OPC, null, null, null);
    }

    /** What the USIM is told. */
    Subscription personalised() {
        var hex = HexFormat.of();
        return Subscription.milenage(
                imsi(), home.mnc().length(), SubscriberKey.of(hex.parseHex(K)), Opc.of(hex.parseHex(OPC)));
    }
}
