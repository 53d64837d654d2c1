/** {@code ./akalab ue}: simulated UEs against a running lab. */
@NullMarked
package io.akalab.lab.ue;

import org.jspecify.annotations.NullMarked;
