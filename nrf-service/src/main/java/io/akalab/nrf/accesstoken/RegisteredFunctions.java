package io.akalab.nrf.accesstoken;

import io.akalab.nrf.nfmanagement.NfInstances;
import io.akalab.nrf.nfmanagement.RegisteredInstance;
import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.NFService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The functions that Nnrf_NFManagement knows. */
@Component
class RegisteredFunctions implements KnownFunctions {

    private final NfInstances instances;

    RegisteredFunctions(NfInstances instances) {
        this.instances = instances;
    }

    @Override
    public Optional<KnownFunction> find(UUID nfInstanceId) {
        return instances.find(nfInstanceId).map(RegisteredFunctions::known);
    }

    @Override
    public List<KnownFunction> ofType(String nfType) {
        return instances.all().stream()
                .map(RegisteredInstance::profile)
                .filter(profile -> nfType.equals(profile.nfType()))
                .map(RegisteredFunctions::known)
                .toList();
    }

    private static KnownFunction known(NFProfile profile) {
        return new KnownFunction(
                profile.nfType(), services(profile), set(profile.allowedNfTypes()), set(profile.plmnList()));
    }

    private static <T> Set<T> set(@Nullable List<T> list) {
        return list == null ? Set.of() : Set.copyOf(list);
    }

    // Of the two forms of Releases 15 and 16 a profile has either or both.
    private static Set<String> services(NFProfile profile) {
        return Stream.of(
                        Optional.ofNullable(profile.nfServices()).<Collection<NFService>>map(list -> list),
                        Optional.ofNullable(profile.nfServiceList()).map(Map::values))
                .flatMap(Optional::stream)
                .flatMap(Collection::stream)
                .map(NFService::serviceName)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
