package io.akalab.amf.gmm;

import io.akalab.amf.gmm.NetworkWish.Kind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the network wants of one UE, each thing once, and the weightiest first. */
final class NetworkWishes {

    private Map<Kind, NetworkWish> wanted = Map.of();

    /** Wants that too, in place of another of its kind. A UE that is to go is asked for nothing else. */
    void add(NetworkWish wish) {
        if (wanted.keySet().stream().anyMatch(kind -> kind.endsEverything() && kind.compareTo(wish.kind()) < 0)) {
            return;
        }
        var more = new EnumMap<Kind, NetworkWish>(Kind.class);
        if (!wish.kind().endsEverything()) {
            more.putAll(wanted);
        }
        more.put(wish.kind(), wish);
        wanted = more;
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    boolean contains(Kind kind) {
        return wanted.containsKey(kind);
    }

    /** The kind of the weightiest. */
    Optional<Kind> first() {
        return wanted.keySet().stream().findFirst();
    }

    /** The weightiest; asking takes it. The UE is there then, if nothing else was wanted. */
    Optional<NetworkWish> take() {
        var first = wanted.values().stream().findFirst();
        first.ifPresent(wish -> {
            wanted.remove(wish.kind());
            wanted.remove(Kind.PRESENCE);
        });
        return first;
    }

    /** All there are; asking takes them. */
    Collection<NetworkWish> takeAll() {
        var all = List.copyOf(wanted.values());
        wanted = Map.of();
        return all;
    }
}
