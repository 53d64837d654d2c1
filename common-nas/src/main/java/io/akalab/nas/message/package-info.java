/** The 5GMM messages (TS 24.501 clause 8.2) and their codec. */
@NullMarked
package io.akalab.nas.message;

import org.jspecify.annotations.NullMarked;
