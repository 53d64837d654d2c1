package io.akalab.udm.uecm;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.contextdata.Registration;
import io.akalab.udm.contextdata.RegistrationStore;
import io.akalab.udm.notification.Notifications;
import io.akalab.udm.subscriptiondata.WithdrawalListener;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tells the AMFs that serve a subscriber's UE that the subscription has ended (TS 23.502 clause 4.2.2.3.3). */
@Service
final class WithdrawalNotifier implements WithdrawalListener {

    private final RegistrationStore registrations;
    private final AmfRegistrationMapper mapper;
    private final Notifications notifications;

    WithdrawalNotifier(RegistrationStore registrations, AmfRegistrationMapper mapper, Notifications notifications) {
        this.registrations = registrations;
        this.mapper = mapper;
        this.notifications = notifications;
    }

    @Override
    public Runnable withdrawing(Supi supi) {
        var amfs = registrations.find(supi).orElse(Map.of()).values().stream()
                .filter(registration -> !registration.isOfSession())
                .toList();
        return () -> tell(amfs);
    }

    private void tell(List<Registration> amfs) {
        for (var amf : amfs) {
            mapper.callbackOf(amf)
                    .ifPresent(callback -> notifications.send(
                            "deregistration notification", callback, AmfRegistrationMapper.withdrawn(amf)));
        }
    }
}
