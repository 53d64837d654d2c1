package io.akalab.lab.ue;

import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Ue;

/** The gNBs that UEs are at. Threads may share it. */
interface Gnbs extends AutoCloseable {

    /** A UE at the first of them; {@code number} counts the UEs, from 1. */
    Registration at(Ue ue, int number);

    /** Hands a UE over to the other gNB. */
    Outcome handOver(Registration registration);

    /** What the AMF has said to the gNB, for the end of the output; may be empty. */
    String remarks();

    @Override
    void close();
}
