package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;

/**
 * The functions f1 to f5* of one subscriber (TS 33.102 clause 6.3), on either side. RAND has 16 octets, AMF 2, MAC-A and
 * MAC-S 8, AK and AK* 6; another length is an {@link IllegalArgumentException}.
 */
public interface AkaAlgorithm {

    /** All of f1 to f5 at once, as the home network needs them. */
    AkaVector vector(Octets rand, Sqn sqn, Octets amf);

    /** f2 to f5, as the USIM needs them to read the SQN out of an AUTN. */
    AkaResponse response(Octets rand);

    /** f1: MAC-A. */
    Octets macA(Octets rand, Sqn sqn, Octets amf);

    /** f1*: MAC-S. */
    Octets macS(Octets rand, Sqn sqnMs, Octets amfStar);

    /** f5*: AK*. */
    Octets akStar(Octets rand);

    /** The AUTS that a USIM answers with when its highest SQN is {@code sqnMs} (TS 33.102 clause 6.3.3). */
    default Auts auts(Octets rand, Sqn sqnMs) {
        return new Auts(sqnMs.octets().xor(akStar(rand)), macS(rand, sqnMs, Auts.AMF_STAR));
    }

    /** Reads and checks an AUTS against the RAND of its challenge (TS 33.102 clause 6.3.5). */
    default Resynchronization resynchronize(Octets rand, Auts auts) {
        var sqnMs = Sqn.of(auts.sqnMsXorAkStar().xor(akStar(rand)));
        return macS(rand, sqnMs, Auts.AMF_STAR).equals(auts.macS())
                ? new Resynchronization.Verified(sqnMs)
                : new Resynchronization.MacFailure();
    }
}
