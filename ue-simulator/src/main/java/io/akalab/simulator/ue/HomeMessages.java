package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.TransparentContainer;
import io.akalab.nas.message.DlNasTransport;
import io.akalab.nas.message.UlNasTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the home network sends in a DL NAS Transport (TS 24.501 clause 5.4.5.3.3, cases d and f). */
final class HomeMessages {

    private final HomeProtection steering;
    private final HomeProtection updates;
    private final List<TransparentContainer> accepted = new ArrayList<>();

    HomeMessages(KeyDerivation derivation) {
        this.steering = HomeProtection.ofSteering(derivation);
        this.updates = HomeProtection.ofParametersUpdates(derivation);
    }

    /** What the UE believed, in order. */
    List<TransparentContainer> accepted() {
        return List.copyOf(accepted);
    }

    /** The acknowledgement, where one is asked for and the message is believed; whatever is not believed is discarded. */
    Optional<UlNasTransport> receive(Kausf kausf, DlNasTransport transport) {
        return check(kausf, transport).map(octets -> new UlNasTransport(transport.containerType(), octets));
    }

    private Optional<Octets> check(Kausf kausf, DlNasTransport transport) {
        return switch (transport.containerType()) {
            case TransparentContainer.SOR -> acknowledgement(steering.receive(kausf, transport.container()));
            case TransparentContainer.UE_PARAMETERS_UPDATE ->
                acknowledgement(updates.receive(kausf, transport.container()));
            default -> Optional.empty();
        };
    }

    private Optional<Octets> acknowledgement(HomeProtection.Result result) {
        if (!(result instanceof HomeProtection.Result.Accepted(var container, var acknowledgement))) {
            return Optional.empty();
        }
        accepted.add(container);
        return acknowledgement;
    }
}
