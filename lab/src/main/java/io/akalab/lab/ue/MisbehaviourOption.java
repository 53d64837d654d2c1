package io.akalab.lab.ue;

import io.akalab.nas.message.MessageType;
import io.akalab.simulator.ue.Misbehaviour;
import io.akalab.simulator.ue.UeSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What the simulated UEs do wrong on purpose. */
final class MisbehaviourOption {

    @Option(
            names = "--misbehave",
            paramLabel = "NAME",
            split = ",",
            description = "what the UEs do wrong on purpose: see `akalab ue misbehaviours`; repeatable")
    private List<String> names = List.of();

    /**
     * The settings of UEs that misbehave so.
     *
     * @throws IllegalArgumentException if there is no such misbehaviour, or no such message to be silent at
     */
    UeSettings applied(UeSettings settings) {
        var chosen = EnumSet.noneOf(Misbehaviour.class);
        var changed = settings;
        for (var name : names) {
            int colon = name.indexOf(':');
            if (colon < 0) {
                chosen.add(Misbehaviour.parse(name));
            } else {
                changed = changed.withSilenceAt(message(name.substring(0, colon), name.substring(colon + 1)));
                chosen.add(Misbehaviour.NO_ANSWER);
            }
        }
        return changed.withMisbehaviours(chosen);
    }

    /** What is to be expected of them, a line each. */
    List<String> expectations() {
        return names.stream()
                .map(name -> name.replaceFirst(":.*", ""))
                .map(Misbehaviour::parse)
                .map(chosen -> "to be expected of %s: %s".formatted(chosen.title(), chosen.expected()))
                .toList();
    }

    private static MessageType message(String misbehaviour, String message) {
        if (Misbehaviour.parse(misbehaviour) != Misbehaviour.NO_ANSWER) {
            throw new IllegalArgumentException("no message belongs to " + misbehaviour);
        }
        try {
            return MessageType.valueOf(
                    message.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "no message " + message + ": there are authentication-request, security-mode-command and on", e);
        }
    }
}
