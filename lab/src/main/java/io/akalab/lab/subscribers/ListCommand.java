package io.akalab.lab.subscribers;

import io.akalab.lab.api.LabApiException;
import io.akalab.lab.api.SubscribersApi;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists subscribers without their keys. */
@Command(
        name = "list",
        description = "List the subscribers, without their keys.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ListCommand implements Callable<Integer> {

    @Mixin
    private RangeOptions range = new RangeOptions();

    @Mixin
    private UdmOption udm = new UdmOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        try (var api = new SubscribersApi(udm.uri())) {
            var wanted = range.isGiven() ? range.range() : null;
            long count = new Subscribers(api, wanted, false)
                    .forEach(subscriber -> line.getOut().println(text(subscriber)));
            line.getOut().println(count + (count == 1 ? " subscriber" : " subscribers"));
            return 0;
        } catch (LabApiException e) {
            line.getErr().println(e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, String.valueOf(e.getMessage()));
        }
    }

    private static String text(AuthenticationSubscription subscriber) {
        var sequence = subscriber.sequenceNumber();
        return "%-20s  %-13s  %-8s  amf %s  sqn %s"
                .formatted(
                        subscriber.supi(),
                        subscriber.authenticationMethod(),
                        subscriber.algorithmId(),
                        subscriber.authenticationManagementField(),
                        sequence == null ? "" : sequence.sqn());
    }
}
