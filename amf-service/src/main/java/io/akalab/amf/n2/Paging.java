package io.akalab.amf.n2;

import io.akalab.crypto.identity.Guti;
import java.util.List;

/**
 * Whom to page, and where (TS 38.413 clause 9.2.4.1).
 *
 * @param guti of which the 5G-S-TMSI is sent
 * @param tacs the tracking area codes of the UE's registration area, in the GUTI's PLMN
 */
public record Paging(Guti guti, List<Integer> tacs) {

    public Paging {
        tacs = List.copyOf(tacs);
    }
}
