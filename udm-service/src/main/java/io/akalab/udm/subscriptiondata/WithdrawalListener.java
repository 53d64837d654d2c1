package io.akalab.udm.subscriptiondata;

import io.akalab.crypto.identity.Supi;

/** Is told that a subscriber is deleted, while what is known of him can still be read. */
@FunctionalInterface
public interface WithdrawalListener {

    /** A subscriber is about to be deleted; the answer is what to do once he is. */
    Runnable withdrawing(Supi supi);
}
