/** The 5GMM procedures of the AMF (TS 24.501 clause 5): identification, authentication, security mode, registration and deregistration. */
@NullMarked
package io.akalab.amf.gmm;

import org.jspecify.annotations.NullMarked;
