/** What other functions have to say to the AMF (TS 29.503 clauses 5.2.2.6 and 5.3.2.3). */
@NullMarked
package io.akalab.amf.callback;

import org.jspecify.annotations.NullMarked;
