/** NGAP frames in a file that Wireshark opens. */
@NullMarked
package io.akalab.ngap.capture;

import org.jspecify.annotations.NullMarked;
