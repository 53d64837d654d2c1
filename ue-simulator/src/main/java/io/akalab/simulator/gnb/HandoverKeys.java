package io.akalab.simulator.gnb;

import io.akalab.crypto.keys.Kgnb;
import io.akalab.simulator.n2.N2Downlink.UeSecurityCapabilities;

/**
 * What a gNB passes on to another over Xn when it hands a UE over (TS 33.501 clause 6.9.2.3.2).
 *
 * @param kngRanStar K<sub>NG-RAN</sub>*, the K<sub>gNB</sub> of the target
 * @param ncc what the UE is told of it
 */
public record HandoverKeys(Kgnb kngRanStar, int ncc, UeSecurityCapabilities capabilities) {}
