/** The UDM's database: its connection, group commit and the encryption of what is secret in it. */
@NullMarked
package io.akalab.udm.storage;

import org.jspecify.annotations.NullMarked;
