/** The lab trace: exchanges, NAS messages and key derivations, for those who want to see them. */
@NullMarked
package io.akalab.sbi.lab;

import org.jspecify.annotations.NullMarked;
