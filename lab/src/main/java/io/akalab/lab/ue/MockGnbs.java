package io.akalab.lab.ue;

import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.MockN2Link;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Ue;
import java.net.URI;

/** A gNB for each UE, over the lab's mock of N2. */
final class MockGnbs implements Gnbs {

    private final MockN2Link link;

    MockGnbs(URI amf) {
        this.link = new MockN2Link(amf);
    }

    @Override
    public Registration at(Ue ue, int number) {
        return new Registration(ue, link, new GNb(), number);
    }

    @Override
    public Outcome handOver(Registration registration) {
        return new Outcome.Failed("the mock of N2 has no path switch: give NGAP with --n2 sctp://… or tcp://…");
    }

    @Override
    public String remarks() {
        return "";
    }

    @Override
    public void close() {
        link.close();
    }
}
