package io.akalab.sbi.client;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a peer that requests can go to.
 *
 * @param apiRoot where it is (TS 29.501 clause 4.4.1), with its prefix if it has one
 * @param nfInstanceId who it is; null where only its address is known
 * @param nfSetIds the NF sets it belongs to: another one of them has the same contexts (TS 23.501 clause 5.21.3)
 */
public record Target(URI apiRoot, @Nullable UUID nfInstanceId, Set<String> nfSetIds) {

    public Target {
        nfSetIds = Set.copyOf(nfSetIds);
    }

    /** An instance of which only the address is known. */
    public static Target at(URI apiRoot) {
        return new Target(apiRoot, null, Set.of());
    }

    /** The scheme, host and port of a URI. */
    public static URI origin(URI uri) {
        return URI.create(uri.getScheme() + "://" + uri.getAuthority());
    }

    /** A URI below the apiRoot, made absolute. */
    public URI resolve(URI relative) {
        var prefix = apiRoot.getRawPath();
        return prefix == null || prefix.isEmpty() || prefix.equals("/")
                ? apiRoot.resolve(relative)
                : URI.create(withoutSlash(apiRoot.toString()) + relative);
    }

    /** Whether an absolute URI lies with this instance. */
    public boolean serves(URI link) {
        return apiRoot.getScheme().equalsIgnoreCase(link.getScheme())
                && apiRoot.getRawAuthority().equalsIgnoreCase(link.getRawAuthority());
    }

    private static String withoutSlash(String root) {
        return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }
}
