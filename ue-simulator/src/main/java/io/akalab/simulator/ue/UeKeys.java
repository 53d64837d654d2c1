package io.akalab.simulator.ue;

import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.crypto.keys.Nh;

/** The keys of a registered UE (TS 33.501 clause 6.2.1), for a lab to compare. Each redacts itself. */
public record UeKeys(Kausf kausf, Kseaf kseaf, Kamf kamf, KnasEnc knasEnc, KnasInt knasInt, Kgnb kgnb, Nh nh) {}
