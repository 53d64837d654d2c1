package io.akalab.udm.subscriptiondata;

import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;

/** Is told that subscribers are deleted, while what is known of them can still be read. */
public interface WithdrawalListener {

    /** A subscriber is about to be deleted; the answer is what to do once he is. */
    Runnable withdrawing(Supi supi);

    /** The same for all subscribers of a range. */
    Runnable withdrawing(ImsiRange range);
}
