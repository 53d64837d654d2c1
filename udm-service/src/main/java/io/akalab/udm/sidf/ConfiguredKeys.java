package io.akalab.udm.sidf;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The home network keys of the settings. They stay as long as the process runs. */
final class ConfiguredKeys implements AutoCloseable {

    private final Map<Integer, HomeNetworkKeyPair> byId = new TreeMap<>();
    private final Map<EciesProfile, HomeNetworkKeyPair> current = new EnumMap<>(EciesProfile.class);

    private ConfiguredKeys() {}

    /**
     * Reads them.
     *
     * @throws BadHomeNetworkKeyException if one of them cannot work
     */
    static ConfiguredKeys of(List<SidfProperties.ConfiguredKey> settings) {
        var keys = new ConfiguredKeys();
        settings.forEach(keys::add);
        return keys;
    }

    Collection<HomeNetworkKeyPair> pairs() {
        return byId.values();
    }

    Optional<HomeNetworkPublicKey> find(int id) {
        return Optional.ofNullable(byId.get(id)).map(HomeNetworkKeyPair::publicKey);
    }

    boolean isCurrent(HomeNetworkKeyPair pair) {
        return current.get(pair.profile()) == pair;
    }

    private void add(SidfProperties.ConfiguredKey setting) {
        var pair = pair(setting);
        if (byId.putIfAbsent(pair.id(), pair) != null) {
            throw new BadHomeNetworkKeyException(setting.id(), "is there twice");
        }
        switch (setting.state()) {
            case CURRENT -> {
                if (current.putIfAbsent(pair.profile(), pair) != null) {
                    throw new BadHomeNetworkKeyException(
                            setting.id(), "is the second current one of its profile: set the state of one to old");
                }
            }
            case OLD -> {}
            case RETIRED ->
                throw new BadHomeNetworkKeyException(setting.id(), "has a state that is neither current nor old");
        }
    }

    private static HomeNetworkKeyPair pair(SidfProperties.ConfiguredKey setting) {
        var profile = setting.profile();
        if (profile == null) {
            throw new BadHomeNetworkKeyException(setting.id(), "has no profile");
        }
        try {
            return HomeNetworkKeyPair.parse(setting.id(), profile, text(setting));
        } catch (IllegalArgumentException e) {
            // Its message repeats nothing of the key.
            throw new BadHomeNetworkKeyException(setting.id(), "cannot be read: " + e.getMessage());
        }
    }

    private static String text(SidfProperties.ConfiguredKey setting) {
        var text = setting.privateKey();
        var file = setting.privateKeyFile();
        if (text != null && file == null) {
            return text;
        }
        if (text != null || file == null) {
            throw new BadHomeNetworkKeyException(
                    setting.id(), "needs a private-key or a private-key-file, one of both");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadHomeNetworkKeyException(setting.id(), "is in a file that cannot be read: " + file);
        }
    }

    @Override
    public void close() {
        byId.values().forEach(HomeNetworkKeyPair::close);
    }
}
