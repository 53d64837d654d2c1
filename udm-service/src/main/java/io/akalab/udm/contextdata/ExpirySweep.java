package io.akalab.udm.contextdata;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes from time to time what has expired. */
final class ExpirySweep {

    private static final Logger log = LoggerFactory.getLogger(ExpirySweep.class);

    private final SdmSubscriptionStore subscriptions;

    ExpirySweep(SdmSubscriptionStore subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Scheduled(
            initialDelayString = "${akalab.udm.sdm.sweep-interval:60s}",
            fixedDelayString = "${akalab.udm.sdm.sweep-interval:60s}")
    void sweep() {
        try {
            int expired = subscriptions.deleteExpired();
            if (expired > 0) {
                log.info("{} subscriptions to changes of data have expired", expired);
            }
        } catch (DataAccessException e) {
            log.warn(
                    "Expired subscriptions could not be removed: {}",
                    e.getClass().getName());
        }
    }
}
