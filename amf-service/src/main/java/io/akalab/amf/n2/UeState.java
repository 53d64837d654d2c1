package io.akalab.amf.n2;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.crypto.keys.Nh;
import org.jspecify.annotations.Nullable;

/**
 * What the AMF holds of a UE, for a lab to look at. The keys are the AMF's own: they may be wiped as soon as the look is over.
 *
 * @param registered whether RM-REGISTERED (TS 23.501 clause 5.3.2)
 * @param guti the 5G-GUTI as NAS carries it (TS 24.501 clause 9.11.3.4)
 * @param mmState the 5GMM state of TS 24.501 clause 5.1.3.3
 * @param nh the next hop that a gNB would be told at a handover, and its NCC (TS 33.501 clause 6.9.2.1)
 */
public record UeState(
        long amfUeNgapId,
        long ranUeNgapId,
        boolean registered,
        String mmState,
        @Nullable Supi supi,
        @Nullable Octets guti,
        @Nullable Security security,
        @Nullable Kseaf kseaf,
        @Nullable Kamf kamf,
        @Nullable Kgnb kgnb,
        @Nullable Nh nh,
        @Nullable Integer ncc) {

    /** The 5G NAS security context in use; COUNTs are those of the next message. */
    public record Security(
            int ngKsi, Nea nea, Nia nia, KnasEnc knasEnc, KnasInt knasInt, long uplinkCount, long downlinkCount) {}
}
