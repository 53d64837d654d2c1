package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.common.Snssai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network function instance as it registers (TS 29.510 clause 6.1.6.2.2), as far as it is looked at here; an NRF
 * carries all other members too.
 *
 * @param nfType an open enumeration, e.g. {@code UDM}
 * @param nfStatus an open enumeration: {@code REGISTERED}, {@code SUSPENDED}, {@code UNDISCOVERABLE}
 * @param heartBeatTimer seconds between two heartbeats; the NRF's word counts
 * @param allowedPlmns who may find it; absent lets all
 * @param allowedNfTypes who may find it; absent lets all
 * @param priority lower comes first
 * @param capacity a weight among those of one priority
 * @param load per cent
 * @param recoveryTime when it was started
 * @param nfServices the form of Release 15
 * @param nfServiceList the form of Release 16, by serviceInstanceId
 * @param nfSetIdList its NF sets (TS 23.003 clause 28.12)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NFProfile(
        @NotNull @Pattern(regexp = Patterns.UUID) String nfInstanceId,
        @Nullable String nfInstanceName,
        @NotNull String nfType,
        @NotNull String nfStatus,
        @Min(1) @Nullable Integer heartBeatTimer,
        @Nullable List<@Valid PlmnId> plmnList,
        @Nullable List<@Valid Snssai> sNssais,
        @Nullable String fqdn,
        @Nullable List<String> ipv4Addresses,
        @Nullable List<String> ipv6Addresses,
        @Nullable List<@Valid PlmnId> allowedPlmns,
        @Nullable List<String> allowedNfTypes,
        @Min(0) @Max(65535) @Nullable Integer priority,
        @Min(0) @Max(65535) @Nullable Integer capacity,
        @Min(0) @Max(100) @Nullable Integer load,
        @Nullable String locality,
        @Valid @Nullable UdrInfo udrInfo,
        @Valid @Nullable UdmInfo udmInfo,
        @Valid @Nullable AusfInfo ausfInfo,
        @Valid @Nullable AmfInfo amfInfo,
        @Nullable Instant recoveryTime,
        @Nullable List<@Valid NFService> nfServices,
        @Nullable Map<String, @Valid NFService> nfServiceList,
        @Nullable List<String> nfSetIdList) {

    /** The services, in whichever form the instance tells them. */
    public List<NFService> services() {
        if (nfServiceList != null) {
            return List.copyOf(nfServiceList.values());
        }
        return nfServices == null ? List.of() : nfServices;
    }

    /** The same profile with what an AMF serves. */
    public NFProfile withAmfInfo(AmfInfo info) {
        return new NFProfile(
                nfInstanceId,
                nfInstanceName,
                nfType,
                nfStatus,
                heartBeatTimer,
                plmnList,
                sNssais,
                fqdn,
                ipv4Addresses,
                ipv6Addresses,
                allowedPlmns,
                allowedNfTypes,
                priority,
                capacity,
                load,
                locality,
                udrInfo,
                udmInfo,
                ausfInfo,
                info,
                recoveryTime,
                nfServices,
                nfServiceList,
                nfSetIdList);
    }
}
