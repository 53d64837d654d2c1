package io.akalab.sbi.nrf;

import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.Targets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes the clients of peers that the NRF knows, or the settings where there is no NRF. */
public final class PeerClients {

    private final SbiClientFactory clients;
    private final @Nullable Discovery discovery;
    private final NrfClientProperties settings;
    private final Clock clock;
    private final RandomGenerator random;
    private final Set<String> types = ConcurrentHashMap.newKeySet();

    PeerClients(
            SbiClientFactory clients,
            @Nullable Discovery discovery,
            NrfClientProperties settings,
            Clock clock,
            RandomGenerator random) {
        this.clients = clients;
        this.discovery = discovery;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** The client of a peer; its requests go to the instances that the NRF knows, then to those of the settings. */
    public SbiClient create(Peer peer, StaticAddresses addresses) {
        return clients.create(targets(peer, addresses), peer);
    }

    /** Whether there is anybody to ask for a peer that a function can do without: an NRF or a setting. */
    public boolean canLookFor(StaticAddresses addresses) {
        return discovery != null || !addresses.apiRoots().isEmpty();
    }

    /** The types of all peers. */
    Set<String> types() {
        return Set.copyOf(types);
    }

    Targets targets(Peer peer, StaticAddresses addresses) {
        var avoided = new Avoided(settings.avoidFor(), clock);
        if (discovery == null) {
            return new StaticTargets(addresses.withoutNrf(), avoided);
        }
        types.add(peer.nfType());
        var missing = new MissingPeer(peer, discovery.where(), addresses, clock);
        var fallback = new StaticTargets(addresses.apiRoots(), avoided);
        return new DiscoveredTargets(peer, discovery, fallback, avoided, random, missing);
    }
}
