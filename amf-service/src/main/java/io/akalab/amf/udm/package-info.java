/** The UDM as the AMF sees it: Nudm_UECM and Nudm_SDM (TS 29.503 clauses 5.2 and 5.3). */
@NullMarked
package io.akalab.amf.udm;

import org.jspecify.annotations.NullMarked;
