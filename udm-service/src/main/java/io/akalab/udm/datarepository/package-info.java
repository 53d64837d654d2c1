/** Nudr_DR: the UDM's database for UDMs of other makes, where it is served at all (TS 29.504, TS 29.505; ADR 0019). */
@NullMarked
package io.akalab.udm.datarepository;

import org.jspecify.annotations.NullMarked;
