package io.akalab.udm.subscriptiondata;

import io.akalab.crypto.identity.Supi;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;

/** What counts for a subscriber: data of his own, or else the profile's. Whoever changes them tells the listeners. */
public final class SubscriptionData implements DataSource {

    private final SubscriptionDataStore store;
    private final Profile profile;
    private final ObjectProvider<DataChangeListener> listeners;

    SubscriptionData(SubscriptionDataStore store, Profile profile, ObjectProvider<DataChangeListener> listeners) {
        this.store = store;
        this.profile = profile;
        this.listeners = listeners;
    }

    /** All that counts for a subscriber; empty if there is no such subscriber. */
    @Override
    public Optional<Map<DataName, Document>> find(Supi supi) {
        return store.find(supi).map(this::completed);
    }

    /** What a subscriber has of his own; empty if there is no such subscriber. */
    public Optional<Map<DataName, Document>> findOwn(Supi supi) {
        return store.find(supi);
    }

    /** Whose a GPSI is. */
    @Override
    public Optional<Supi> supiOf(String gpsi) {
        return store.supiOf(gpsi);
    }

    /** Creates or replaces data other than GPSIs. */
    public PutDocument put(Supi supi, DataName name, String json) {
        return changing(supi, name, () -> store.put(supi, name, json));
    }

    /** Gives a subscriber GPSIs in place of those before; {@code json} is the same as an array. */
    public PutDocument putGpsis(Supi supi, List<String> gpsis, String json) {
        if (gpsis.stream().anyMatch(gpsi -> store.isTaken(gpsi, supi))) {
            return PutDocument.GPSI_TAKEN;
        }
        try {
            return changing(supi, DataName.GPSIS, () -> store.putGpsis(supi, gpsis, json));
        } catch (DuplicateKeyException e) {
            // Another request was quicker.
            return PutDocument.GPSI_TAKEN;
        }
    }

    /** Deletes data, so that the profile's count again; false if there were none. */
    public boolean delete(Supi supi, DataName name) {
        return changing(supi, name, () -> store.delete(supi, name));
    }

    private <T> T changing(Supi supi, DataName name, Supplier<T> change) {
        var before = find(supi);
        var result = change.get();
        if (before.isPresent()) {
            tell(supi, name, before.get());
        }
        return result;
    }

    private void tell(Supi supi, DataName name, Map<DataName, Document> before) {
        var after = find(supi);
        var was = before.get(name);
        if (after.isEmpty() || was == null) {
            return;
        }
        var is = after.get().get(name);
        if (is != null && !is.json().equals(was.json())) {
            listeners.forEach(listener -> listener.changed(supi, name, was, is));
        }
    }

    private Map<DataName, Document> completed(Map<DataName, Document> own) {
        var all = new EnumMap<DataName, Document>(DataName.class);
        for (var name : DataName.values()) {
            all.put(name, own.getOrDefault(name, profile.document(name)));
        }
        return all;
    }
}
