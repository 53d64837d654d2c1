package io.akalab.lab.ue;

import io.akalab.nas.element.RegistrationType;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * One UE: its registration, and the steps after it, until one fails.
 *
 * @param number counts the UEs, from 1
 */
record UeRun(Subscription subscription, UeSettings settings, int number, boolean emergency, List<Step> steps) {

    /**
     * What came of it.
     *
     * @param registered whether the registration went as it should
     * @param good whether all of it did
     * @param lines of the output
     */
    record Result(boolean registered, boolean good, List<String> lines) {}

    Result through(Gnbs gnbs, OutcomeText text) {
        var name = subscription.imsi().value();
        var registration = gnbs.at(new Ue(subscription, settings), number);
        var lines = new ArrayList<String>();
        Outcome outcome = registration.register(emergency ? RegistrationType.EMERGENCY : RegistrationType.INITIAL);
        lines.add("%s  %s".formatted(name, text.of(outcome)));
        boolean registered = OutcomeText.isGood(outcome);
        for (int i = 0; i < steps.size() && OutcomeText.isGood(outcome); i++) {
            outcome = steps.get(i).of(registration, gnbs);
            lines.add("%s  %s: %s".formatted(name, steps.get(i).title(), text.of(outcome)));
        }
        return new Result(registered, OutcomeText.isGood(outcome), lines);
    }
}
