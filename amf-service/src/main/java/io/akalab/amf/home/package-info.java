/** The order in which requests of many UEs go to the home network. */
@NullMarked
package io.akalab.amf.home;

import org.jspecify.annotations.NullMarked;
