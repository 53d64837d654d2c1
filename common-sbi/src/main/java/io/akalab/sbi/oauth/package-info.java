/** OAuth2 on the SBI (TS 33.501 clause 13.4.1, TS 29.500 clause 6.7.3): tokens for peers, and tokens of requesters. */
@NullMarked
package io.akalab.sbi.oauth;

import org.jspecify.annotations.NullMarked;
