package io.akalab.sbi.nrf;

import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.NFService;
import io.akalab.sbi.client.Subscriber;
import io.akalab.sbi.client.Target;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instance that a discovery found.
 *
 * @param priority lower comes first
 * @param capacity a weight among those of one priority
 */
record Candidate(Target target, int priority, int capacity, ServedSubscribers served) {

    private static final String REGISTERED = "REGISTERED";
    private static final int USUAL_CAPACITY = 100;

    /** The instance of a profile, if it offers a version of a service; empty if it does not or tells no address. */
    static Optional<Candidate> of(NFProfile profile, String service, String version) {
        if (!REGISTERED.equals(profile.nfStatus())) {
            return Optional.empty();
        }
        return profile.services().stream()
                .filter(offered -> offers(offered, service, version))
                .findFirst()
                .flatMap(offered -> address(profile, offered).map(root -> of(profile, offered, root)));
    }

    /** Whether it serves a subscriber. */
    boolean serves(Subscriber subscriber) {
        return served.hasSupi(subscriber.supi()) && served.hasRoutingIndicator(subscriber.routingIndicator());
    }

    private static Candidate of(NFProfile profile, NFService service, URI root) {
        var sets = profile.nfSetIdList();
        return new Candidate(
                new Target(root, UUID.fromString(profile.nfInstanceId()), sets == null ? Set.of() : Set.copyOf(sets)),
                first(service.priority(), profile.priority(), 0),
                Math.max(1, first(service.capacity(), profile.capacity(), USUAL_CAPACITY)),
                ServedSubscribers.of(profile));
    }

    private static int first(@Nullable Integer ofService, @Nullable Integer ofInstance, int otherwise) {
        return ofService != null ? ofService : Objects.requireNonNullElse(ofInstance, otherwise);
    }

    private static boolean offers(NFService offered, String service, String version) {
        return offered.serviceName().equals(service)
                && REGISTERED.equals(offered.nfServiceStatus())
                && offered.versions().stream().anyMatch(v -> v.apiVersionInUri().equals(version));
    }

    /** The apiRoot (TS 29.510 clause 6.1.6.2.3): with TLS by name, since that is what a certificate is for. */
    private static Optional<URI> address(NFProfile profile, NFService service) {
        var endPoints = service.ipEndPoints();
        var endPoint = endPoints == null || endPoints.isEmpty() ? null : endPoints.getFirst();
        var name = service.fqdn() != null ? service.fqdn() : profile.fqdn();
        var ip = firstNonNull(
                endPoint == null ? null : endPoint.ipv4Address(),
                bracketed(endPoint == null ? null : endPoint.ipv6Address()),
                service.fqdn(),
                first(profile.ipv4Addresses()),
                bracketed(first(profile.ipv6Addresses())));
        var host = "https".equals(service.scheme()) ? firstNonNull(name, ip) : firstNonNull(ip, name);
        if (host == null) {
            return Optional.empty();
        }
        var port = endPoint == null || endPoint.port() == null ? "" : ":" + endPoint.port();
        var prefix =
                service.apiPrefix() == null ? "" : "/" + service.apiPrefix().replaceAll("^/+|/+$", "");
        return uri(service.scheme() + "://" + host + port + (prefix.equals("/") ? "" : prefix));
    }

    private static Optional<URI> uri(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String bracketed(@Nullable String ipv6) {
        return ipv6 == null ? null : "[" + ipv6 + "]";
    }

    private static @Nullable String first(@Nullable List<String> list) {
        return list == null || list.isEmpty() ? null : list.getFirst();
    }

    @SafeVarargs
    private static <T> @Nullable T firstNonNull(@Nullable T... values) {
        for (var value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
