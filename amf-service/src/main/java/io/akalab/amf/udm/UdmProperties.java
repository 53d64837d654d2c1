package io.akalab.amf.udm;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the UDM is, below {@code akalab.amf}.
 *
 * @param udmUri the apiRoots of UDMs, the preferred one first; used where the NRF knows none. Without them and without an NRF
 *     the AMF registers UEs nowhere, and every UE may use every slice
 */
@ConfigurationProperties("akalab.amf")
record UdmProperties(@DefaultValue List<URI> udmUri) {}
