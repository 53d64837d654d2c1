/** Who may use what is not for network functions: provisioning, the lab's own APIs, documents. */
@NullMarked
package io.akalab.sbi.operator;

import org.jspecify.annotations.NullMarked;
