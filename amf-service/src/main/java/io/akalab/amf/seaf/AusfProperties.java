package io.akalab.amf.seaf;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the AUSF is, below {@code akalab.amf}.
 *
 * @param ausfUri its apiRoot
 */
@ConfigurationProperties("akalab.amf")
record AusfProperties(@DefaultValue("http://127.0.0.1:7002") URI ausfUri) {}
