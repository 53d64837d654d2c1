package io.akalab.amf.udm;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the UDM is, below {@code akalab.amf}.
 *
 * @param udmUri its apiRoot; without it the AMF registers UEs nowhere, and every UE may use every slice
 */
@ConfigurationProperties("akalab.amf")
record UdmProperties(@Nullable URI udmUri) {}
