/** Context data: which functions serve a UE, and who wants to be told of changes of its data. */
@NullMarked
package io.akalab.udm.contextdata;

import org.jspecify.annotations.NullMarked;
