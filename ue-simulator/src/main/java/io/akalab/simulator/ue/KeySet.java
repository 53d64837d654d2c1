package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.nas.element.NgKsi;

/**
 * The keys of one authentication: a partial native 5G NAS security context (TS 33.501 clause 3.1).
 *
 * @param rand the challenge that made them
 * @param resStar what was answered to it
 */
record KeySet(NgKsi ngKsi, Kausf kausf, Kseaf kseaf, Kamf kamf, Octets rand, Octets resStar) {}
