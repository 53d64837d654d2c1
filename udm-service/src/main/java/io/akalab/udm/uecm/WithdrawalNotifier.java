package io.akalab.udm.uecm;

import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.contextdata.Registration;
import io.akalab.udm.contextdata.RegistrationStore;
import io.akalab.udm.notification.Notifications;
import io.akalab.udm.subscriptiondata.WithdrawalListener;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Tells the AMFs that serve subscribers' UEs that the subscriptions have ended (TS 23.502 clause 4.2.2.3.3). */
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
        return afterwards(registrations.find(supi).orElse(Map.of()).values().stream()
                .filter(registration -> !registration.isOfSession())
                .flatMap(this::notice)
                .toList());
    }

    @Override
    public Runnable withdrawing(ImsiRange range) {
        var notices = new ArrayList<Notice>();
        registrations.forEachAmf(range, amf -> notice(amf).forEach(notices::add));
        return afterwards(notices);
    }

    /** What an AMF is told; of a registration, which may be long, no more is kept than that. */
    private record Notice(URI callback, Object data) {}

    private Stream<Notice> notice(Registration amf) {
        return mapper
                .callbackOf(amf)
                .map(callback -> new Notice(callback, AmfRegistrationMapper.withdrawn(amf)))
                .stream();
    }

    private Runnable afterwards(List<Notice> notices) {
        return () -> notices.forEach(
                notice -> notifications.send("deregistration notification", notice.callback(), notice.data()));
    }
}
