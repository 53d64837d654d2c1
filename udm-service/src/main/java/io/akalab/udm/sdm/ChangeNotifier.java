package io.akalab.udm.sdm;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.contextdata.SdmSubscriptions;
import io.akalab.udm.notification.Notifications;
import io.akalab.udm.subscriptiondata.DataChangeListener;
import io.akalab.udm.subscriptiondata.DataName;
import io.akalab.udm.subscriptiondata.Document;
import org.springframework.stereotype.Service;

/** The service operation Nudm_SDM_Notification (TS 29.503 clause 5.2.2.6). */
@Service
final class ChangeNotifier implements DataChangeListener {

    private final SdmSubscriptions subscriptions;
    private final ChangeMapper mapper;
    private final Notifications notifications;

    ChangeNotifier(SdmSubscriptions subscriptions, ChangeMapper mapper, Notifications notifications) {
        this.subscriptions = subscriptions;
        this.mapper = mapper;
        this.notifications = notifications;
    }

    @Override
    public void changed(Supi supi, DataName name, Document before, Document after) {
        var subscribers = subscriptions.ofSubscriber(supi);
        if (subscribers.isEmpty()) {
            return;
        }
        var changes = mapper.changes(name, before, after);
        for (var subscriber : subscribers) {
            mapper.notice(subscriber, supi.value(), changes)
                    .ifPresent(notice ->
                            notifications.send("data change notification", notice.callback(), notice.notification()));
        }
    }
}
