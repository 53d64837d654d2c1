package io.akalab.lab.subscribers;

import java.util.Map;

/** How a simulator wants its UEs written down. */
interface SimulatorConfig {

    /** The files of a group by their names. */
    Map<String, String> files(UeGroup group);

    /** How the simulator is started with a group. */
    String command(UeGroup group);
}
