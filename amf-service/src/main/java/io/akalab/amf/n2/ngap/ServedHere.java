package io.akalab.amf.n2.ngap;

import io.akalab.amf.n2.Slice;
import io.akalab.amf.n2.ngap.ue.NgapElements;
import io.akalab.amf.network.ServedNetwork;
import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.element.Guami;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.ServedGuami;
import java.util.List;
import java.util.Set;

/** What gNBs are told of the AMF (TS 38.413 clause 9.2.6.2). */
final class ServedHere {

    private final ServedNetwork network;
    private volatile int relativeCapacity;

    ServedHere(ServedNetwork network, int relativeCapacity) {
        this.network = network;
        this.relativeCapacity = relativeCapacity;
    }

    String amfName() {
        return network.name();
    }

    Plmn plmn() {
        return network.plmnId();
    }

    Set<Integer> tacs() {
        return Set.copyOf(network.servedTacs());
    }

    List<Slice> slices() {
        return network.servedSlices();
    }

    Guami guami() {
        return NgapElements.toNgap(network.guami());
    }

    List<ServedGuami> guamis() {
        return List.of(new ServedGuami(guami()));
    }

    List<PlmnSupport> plmnSupport() {
        return List.of(new PlmnSupport(plmn(), NgapElements.toNgap(slices())));
    }

    /** 0 to 255, 0 for an AMF that takes no new UEs. */
    int relativeCapacity() {
        return relativeCapacity;
    }

    void relativeCapacity(int now) {
        relativeCapacity = now;
    }
}
