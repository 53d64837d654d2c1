package io.akalab.udm.subscriptiondata;

import io.akalab.crypto.identity.Supi;

/** Is told of changes of subscribers' data, once they are durable. */
@FunctionalInterface
public interface DataChangeListener {

    /**
     * Data have changed.
     *
     * @param before what counted until now, the profile's where there were none of his own
     * @param after what counts now
     */
    void changed(Supi supi, DataName name, Document before, Document after);
}
