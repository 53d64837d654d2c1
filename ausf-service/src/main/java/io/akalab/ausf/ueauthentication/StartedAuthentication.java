package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.Octets;

/**
 * The 5G SE AV and the id under which it is to be confirmed (TS 33.501 clause 6.1.3.2.0 step 5).
 *
 * @param authCtxId unguessable
 */
record StartedAuthentication(String authCtxId, Octets rand, Octets autn, Octets hxresStar) {}
