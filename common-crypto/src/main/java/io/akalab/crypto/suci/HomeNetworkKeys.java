package io.akalab.crypto.suci;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ring of the home network's keys. The last one added for a profile is its current one, which USIMs are given; those
 * before it still reveal until they are removed. Safe to share by threads.
 */
public final class HomeNetworkKeys {

    private final Map<Integer, HomeNetworkKeyPair> byId = new TreeMap<>();
    private final Map<EciesProfile, HomeNetworkKeyPair> current = new EnumMap<>(EciesProfile.class);

    /** An empty ring. */
    public HomeNetworkKeys() {}

    /** A ring of keys, the last of a profile being its current one. */
    public static HomeNetworkKeys of(HomeNetworkKeyPair... pairs) {
        var keys = new HomeNetworkKeys();
        for (var pair : pairs) {
            keys.add(pair);
        }
        return keys;
    }

    /**
     * Adds a key, which becomes the current one of its profile.
     *
     * @throws IllegalArgumentException if the identifier is in use
     */
    public synchronized void add(HomeNetworkKeyPair pair) {
        if (byId.putIfAbsent(pair.id(), pair) != null) {
            throw new IllegalArgumentException("key " + pair.id() + " is in the ring already");
        }
        current.put(pair.profile(), pair);
    }

    /**
     * Takes a retired key out and wipes it; a SUCI made for it is refused from then on.
     *
     * @return whether it was there
     * @throws IllegalArgumentException if it is the current key of its profile while others of it are in the ring
     */
    public synchronized boolean remove(int id) {
        var pair = byId.get(id);
        if (pair == null) {
            return false;
        }
        if (current.get(pair.profile()) == pair) {
            if (byId.values().stream().anyMatch(other -> other != pair && other.profile() == pair.profile())) {
                throw new IllegalArgumentException("key " + id + " is the current one of its profile");
            }
            current.remove(pair.profile());
        }
        byId.remove(id);
        pair.close();
        return true;
    }

    /** The key that new USIMs are given. */
    public synchronized Optional<HomeNetworkKeyPair> current(EciesProfile profile) {
        return Optional.ofNullable(current.get(profile));
    }

    /** The key of an identifier, current or retired. */
    public synchronized Optional<HomeNetworkKeyPair> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The public keys in the order of their identifiers. */
    public synchronized List<HomeNetworkPublicKey> publicKeys() {
        return byId.values().stream().map(HomeNetworkKeyPair::publicKey).toList();
    }
}
