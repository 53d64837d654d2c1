/**
 * Load and overload (TS 29.500 clauses 6.3 and 6.4): what this function takes on, what it tells its peers of it, and what its peers
 * told.
 */
@NullMarked
package io.akalab.sbi.overload;

import org.jspecify.annotations.NullMarked;
