/** What a lab may ask of the AMF beside its 3GPP interfaces. */
@NullMarked
package io.akalab.amf.lab;

import org.jspecify.annotations.NullMarked;
