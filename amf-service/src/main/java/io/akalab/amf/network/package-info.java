/** The network that the AMF serves: PLMN, tracking area, slices and the AMF's own identity. */
@NullMarked
package io.akalab.amf.network;

import org.jspecify.annotations.NullMarked;
