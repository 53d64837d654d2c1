package io.akalab.amf.gmm;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Guami;
import io.akalab.amf.n2.SecurityCapabilities;
import io.akalab.crypto.Octets;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.security.NasCount;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Gives a UE's context to a gNB that has none, along with the message that the UE waits for (TS 38.413 clause 8.3.1, TS 33.501 clause
 * 6.8.1.2.2).
 */
final class ContextSetup {

    private static final String IMEISV = "imeisv-";

    private final Guami guami;
    private final KeyChange keyChange;
    private final NasSender sender;
    private final GmmTrace trace;

    ContextSetup(Guami guami, KeyChange keyChange, NasSender sender, GmmTrace trace) {
        this.guami = guami;
        this.keyChange = keyChange;
        this.sender = sender;
        this.trace = trace;
    }

    /**
     * Sends a message, with the UE's context if the gNB needs it. One that has the context gets new keys where there are any.
     *
     * @param count the uplink COUNT that K<sub>gNB</sub> is made with (A.9): that of the message that asked for the connection, or of the
     *     Security Mode Complete that followed
     */
    void send(UeContext ue, UeSecurity security, NasCount count, GmmMessage message) {
        if (ue.gnbHasContext()) {
            sender.send(ue, message);
            keyChange.follow(ue);
            return;
        }
        var derivation = trace.derivation(ue);
        var kgnb = derivation.kgnb(security.kamf(), count.value());
        var nextHop = NextHop.first(derivation, security.kamf(), kgnb);
        security.giveAsKeys(kgnb, nextHop);
        sender.sendWithContext(
                ue,
                message,
                pdu -> new Downlink.InitialContextSetup(
                        kgnb,
                        nextHop.nh(),
                        nextHop.ncc(),
                        toNgap(security.capability()),
                        guami,
                        ue.allowedNssai(),
                        pdu,
                        masked(ue.pei()),
                        ue.whereabouts().radioCapability()));
    }

    static SecurityCapabilities toNgap(UeSecurityCapability capability) {
        return new SecurityCapabilities(
                capability.nrEncryptionAlgorithms(),
                capability.nrIntegrityAlgorithms(),
                capability.eutraEncryptionAlgorithms(),
                capability.eutraIntegrityAlgorithms());
    }

    /** The IMEISV without the last four digits of its serial number (TS 38.413 clause 9.3.1.54); null for other equipment. */
    static @Nullable Octets masked(@Nullable String pei) {
        if (pei == null || !pei.startsWith(IMEISV)) {
            return null;
        }
        var digits = pei.substring(IMEISV.length());
        return Octets.wrap(HexFormat.of().parseHex(digits.substring(0, 10) + "ffff" + digits.substring(14)));
    }
}
