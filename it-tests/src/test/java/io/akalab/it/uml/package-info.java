/** Tests in a user-mode Linux, whose kernel has the SCTP that this host's may lack. */
@NullMarked
package io.akalab.it.uml;

import org.jspecify.annotations.NullMarked;
