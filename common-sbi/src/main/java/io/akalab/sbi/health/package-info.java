/** Whether a service is ready, asked from outside its process. */
@NullMarked
package io.akalab.sbi.health;

import org.jspecify.annotations.NullMarked;
