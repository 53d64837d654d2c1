/** Where the AMF keeps what it knows of registered UEs, so that it knows them after a restart (ADR 0026). */
@NullMarked
package io.akalab.amf.storage;

import org.jspecify.annotations.NullMarked;
