package io.akalab.amf.n2;

import io.akalab.crypto.identity.Plmn;

/**
 * Where a UE is (TS 38.413 clause 9.3.1.16).
 *
 * @param plmn the PLMN of the tracking area
 * @param tac its tracking area code, 24 bits
 * @param nrCellIdentity 36 bits
 */
public record Location(Plmn plmn, int tac, long nrCellIdentity) {}
