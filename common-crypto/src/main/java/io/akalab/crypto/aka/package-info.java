/** Authentication and key agreement: Milenage, TUAK, the test USIM, SQN, AUTN, AUTS and the 5G HE AV. */
@NullMarked
package io.akalab.crypto.aka;

import org.jspecify.annotations.NullMarked;
