package io.akalab.amf.seaf;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the AUSF is, below {@code akalab.amf}.
 *
 * @param ausfUri the apiRoots of AUSFs, the preferred one first; used where the NRF knows none
 */
@ConfigurationProperties("akalab.amf")
record AusfProperties(@DefaultValue List<URI> ausfUri) {}
