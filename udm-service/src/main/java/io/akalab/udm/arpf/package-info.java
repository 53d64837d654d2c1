/** The Authentication credential Repository and Processing Function (TS 33.501 clause 5.8.3): credentials, SQN and vectors. */
@NullMarked
package io.akalab.udm.arpf;

import org.jspecify.annotations.NullMarked;
