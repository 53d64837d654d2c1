package io.akalab.lab.subscribers;

import io.akalab.lab.api.LabApiException;
import io.akalab.lab.api.SubscribersApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes subscribers. */
@Command(
        name = "remove",
        description = "Remove subscribers with all that is known of them, their SQN included.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:removed", "1:one of them was not there, or the UDM does not answer", "2:an input is wrong"})
final class RemoveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SUPI", arity = "0..*", description = "imsi-<digits> or nai-<user@realm>")
    private List<String> supis = new ArrayList<>();

    @Mixin
    private RangeOptions range = new RangeOptions();

    @Mixin
    private UdmOption udm = new UdmOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (supis.isEmpty() == !range.isGiven()) {
            throw bad("give SUPIs, or a range with --first and --count");
        }
        try (var api = new SubscribersApi(udm.uri())) {
            return range.isGiven() ? removeRange(api) : removeEach(api);
        } catch (LabApiException e) {
            Objects.requireNonNull(spec).commandLine().getErr().println(e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private int removeRange(SubscribersApi api) {
        tell(api.remove(range.range()));
        return 0;
    }

    private int removeEach(SubscribersApi api) {
        long removed = supis.stream()
                .map(supi -> supi.matches("[0-9]+") ? "imsi-" + supi : supi)
                .filter(api::remove)
                .count();
        tell(removed);
        return removed == supis.size() ? 0 : 1;
    }

    private void tell(long removed) {
        Objects.requireNonNull(spec).commandLine().getOut().println("removed: " + removed);
    }

    private ParameterException bad(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
