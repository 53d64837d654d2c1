package io.akalab.simulator.n2.ngap;

import io.akalab.ngap.transport.Association;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Uplink;

/** Answers for UEs that have gone without a word, or don't listen (TS 38.413 clauses 8.3.1.3, 8.3.3 and 8.6.4). */
final class Absence {

    private static final String RADIO_LOST = "radioNetwork/radio-connection-with-ue-lost";

    private final UeAssociations ues;
    private final GnbSettings settings;

    Absence(UeAssociations ues, GnbSettings settings) {
        this.ues = ues;
        this.settings = settings;
    }

    void answer(Association association, UeAssociation ue, N2Downlink message) {
        switch (message) {
            case N2Downlink.DownlinkNasTransport(var nasPdu) ->
                send(association, ue, new N2Uplink.NasNonDeliveryIndication(nasPdu, RADIO_LOST));
            case N2Downlink.InitialContextSetupRequest _ ->
                send(association, ue, new N2Uplink.InitialContextSetupFailure(RADIO_LOST));
            case N2Downlink.UeContextModificationRequest _ ->
                send(association, ue, new N2Uplink.UeContextModificationFailure(RADIO_LOST));
            case N2Downlink.UeContextReleaseCommand _ -> {
                send(association, ue, new N2Uplink.UeContextReleaseComplete());
                ues.remove(ue);
            }
            case N2Downlink.PathSwitchRequestAcknowledge _,
                    N2Downlink.PathSwitchRequestFailure _,
                    N2Downlink.ErrorIndication _,
                    N2Downlink.ConnectionLost _ -> {}
        }
    }

    private void send(Association association, UeAssociation ue, N2Uplink message) {
        association.send(ue.stream(), NgapUplinks.of(message, ue, settings.location()));
    }
}
