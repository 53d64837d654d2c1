/** Optional features and their negotiation (TS 29.500 clause 6.6). */
@NullMarked
package io.akalab.sbi.feature;

import org.jspecify.annotations.NullMarked;
