package io.akalab.it;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.openapi.nausf.ueauthentication.Av5gAka;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.openapi.provisioning.SequenceNumber;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import io.akalab.simulator.usim.Usim;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber of the test network that no other test has.
 *
 * @param method how the home network authenticates it, one of {@link AuthType}'s values
 */
record TestSubscriber(Imsi imsi, String method) {

    static final Plmn HOME = new Plmn("999", "70");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OPC = "e8ed289deba952e4283b54e88e6183ca";

    static TestSubscriber next(String method) {
        return new TestSubscriber(Imsi.of(HOME, "%010d".formatted(NUMBER.incrementAndGet())), method);
    }

    AuthenticationSubscription provisioned() {
        return provisioned(null);
    }

    AuthenticationSubscription provisioned(@Nullable SequenceNumber sequenceNumber) {
        return new AuthenticationSubscription(
                method, K, null, sequenceNumber, "8000", "milenage", OPC, null, null, null);
    }

    Ue ue() {
        return ue(UeSettings.of(HOME));
    }

    Ue ue(UeSettings settings) {
        return new Ue(subscription(), settings);
    }

    /** A UE whose USIM conceals the SUPI. */
    Ue ue(HomeNetworkPublicKey key) {
        return new Ue(subscription().concealedFor(key), UeSettings.of(HOME));
    }

    /** Its USIM, fresh. */
    Usim usim() {
        return new Usim(milenage());
    }

    /** The SQN in a challenge, as only its USIM can read it. */
    Sqn sqnOf(Av5gAka challenge) {
        var ak = milenage().response(Octets.ofHex(challenge.rand())).ak();
        return Sqn.of(Autn.of(Octets.ofHex(challenge.autn())).sqnXorAk().xor(ak));
    }

    private static Milenage milenage() {
        var hex = HexFormat.of();
        return new Milenage(SubscriberKey.of(hex.parseHex(K)), Opc.of(hex.parseHex(OPC)));
    }

    private Subscription subscription() {
        var hex = HexFormat.of();
        return Subscription.milenage(imsi, 2, SubscriberKey.of(hex.parseHex(K)), Opc.of(hex.parseHex(OPC)));
    }
}
