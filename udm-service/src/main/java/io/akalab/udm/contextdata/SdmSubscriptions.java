package io.akalab.udm.contextdata;

import io.akalab.crypto.identity.Supi;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Subscriptions to changes of data. One that has expired is none. */
public interface SdmSubscriptions {

    /**
     * Keeps a new subscription.
     *
     * @param unique whether the function's others for that subscriber end with it
     * @return false if there is no such subscriber
     */
    boolean add(Supi supi, DataSubscription subscription, boolean unique);

    /** All of a subscriber's. */
    List<DataSubscription> ofSubscriber(Supi supi);

    /**
     * Changes a subscription while nobody else can.
     *
     * @return what there is now; empty if there is no such subscription
     */
    Optional<DataSubscription> update(Supi supi, String id, UnaryOperator<DataSubscription> change);

    /** Ends a subscription; false if there is no such one. */
    boolean delete(Supi supi, String id);

    /** Ends those that a function made for as long as it serves the UE. */
    void endWith(Supi supi, String nfInstanceId);
}
