/** The security of NAS messages (TS 24.501 clause 4.4, TS 33.501 clause 6.4). */
@NullMarked
package io.akalab.nas.security;

import org.jspecify.annotations.NullMarked;
