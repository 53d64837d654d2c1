package io.akalab.lab.ue;

import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.RegistrationType;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a UE does once it is registered. */
enum Step {
    DEREGISTER,
    SWITCH_OFF,
    RE_REGISTER,
    IDLE,
    SERVICE,
    PAGING,
    PERIODIC,
    MOBILITY,
    PATH_SWITCH,
    SESSION;

    /** How long to wait for somebody to have the UE paged. */
    private static final Duration FOR_A_PAGING = Duration.ofSeconds(60);

    /** Such as {@code path-switch}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Does it. */
    Outcome of(Registration registration, Gnbs gnbs) {
        try {
            return switch (this) {
                case DEREGISTER -> registration.deregister(DeregistrationType.NORMAL);
                case SWITCH_OFF -> registration.deregister(DeregistrationType.SWITCH_OFF);
                case RE_REGISTER -> registration.register();
                case IDLE -> registration.goIdle();
                case SERVICE -> fromIdle(registration, registration::requestService);
                case PAGING -> fromIdle(registration, () -> registration.awaitPaging(FOR_A_PAGING));
                case PERIODIC -> registration.register(RegistrationType.PERIODIC_UPDATING);
                case MOBILITY -> registration.register(RegistrationType.MOBILITY_UPDATING);
                case PATH_SWITCH -> gnbs.handOver(registration);
                case SESSION -> registration.requestSession();
            };
        } catch (IllegalStateException e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    /** A UE that has a connection goes idle first. */
    private static Outcome fromIdle(Registration registration, java.util.function.Supplier<Outcome> procedure) {
        if (registration.isConnected() && !(registration.goIdle() instanceof Outcome.Idle)) {
            return new Outcome.Failed("the network does not let the UE go idle first");
        }
        return procedure.get();
    }

    private static String titles() {
        return Arrays.stream(values()).map(Step::title).collect(Collectors.joining(", "));
    }

    static final class Candidates implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Arrays.stream(values()).map(Step::title).toList().iterator();
        }
    }

    static final class Converter implements ITypeConverter<Step> {
        @Override
        public Step convert(String value) {
            return List.of(values()).stream()
                    .filter(step -> step.title().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("is one of " + titles()));
        }
    }
}
