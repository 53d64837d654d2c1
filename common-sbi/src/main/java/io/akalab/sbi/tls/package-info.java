/** TLS 1.3 with certificates on both sides (TS 33.501 clause 13.1, TS 33.210 clause 6.2), and who a certificate is of. */
@NullMarked
package io.akalab.sbi.tls;

import org.jspecify.annotations.NullMarked;
