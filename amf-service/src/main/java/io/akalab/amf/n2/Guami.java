package io.akalab.amf.n2;

import io.akalab.crypto.identity.Plmn;

/**
 * The globally unique AMF identifier (TS 23.003 clause 2.10.1).
 *
 * @param amfRegionId 8 bits
 * @param amfSetId 10 bits
 * @param amfPointer 6 bits
 */
public record Guami(Plmn plmn, int amfRegionId, int amfSetId, int amfPointer) {}
