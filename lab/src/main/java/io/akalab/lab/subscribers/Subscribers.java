package io.akalab.lab.subscribers;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import io.akalab.lab.api.SubscribersApi;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.openapi.provisioning.ExposedSubscriber;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the subscribers of a UDM a page at a time, all of them or those of a range. */
final class Subscribers {

    private static final int PAGE = 1000;

    private final SubscribersApi api;
    private final @Nullable ImsiRange range;
    private final boolean withKeys;

    Subscribers(SubscribersApi api, @Nullable ImsiRange range, boolean withKeys) {
        this.api = api;
        this.range = range;
        this.withKeys = withKeys;
    }

    /** Shows each to the consumer; how many there were. */
    long forEach(Consumer<AuthenticationSubscription> consumer) {
        long count = 0;
        var page = page(before());
        while (page != null) {
            for (var subscriber : page.subscribers()) {
                if (isWanted(subscriber)) {
                    consumer.accept(subscriber);
                    count++;
                }
            }
            page = page.next() == null || isBehind(page.next()) ? null : page(page.next());
        }
        return count;
    }

    private record Page(
            List<AuthenticationSubscription> subscribers,
            @Nullable String next) {}

    private Page page(@Nullable String after) {
        if (withKeys) {
            var page = api.exposedPage(after, PAGE);
            return new Page(
                    page.subscribers().stream().map(Subscribers::withKeys).toList(), page.next());
        }
        var page = api.page(after, PAGE);
        return new Page(page.subscribers(), page.next());
    }

    private static AuthenticationSubscription withKeys(ExposedSubscriber exposed) {
        var subscription = exposed.subscription();
        return new AuthenticationSubscription(
                subscription.authenticationMethod(),
                exposed.keys().encPermanentKey(),
                null,
                subscription.sequenceNumber(),
                subscription.authenticationManagementField(),
                subscription.algorithmId(),
                exposed.keys().encOpcKey(),
                exposed.keys().encTopcKey(),
                null,
                null,
                subscription.milenageConstants(),
                subscription.tuakParameters(),
                subscription.supi(),
                null);
    }

    private boolean isWanted(AuthenticationSubscription subscriber) {
        return range == null || subscriber.supi() != null && range.contains(Supi.parse(subscriber.supi()));
    }

    /** What stands before the range, wherever it does in the UDM's order. */
    private @Nullable String before() {
        if (range == null) {
            return null;
        }
        var first = range.first().digits();
        long number = Long.parseLong(first);
        return number == 0
                ? null
                : "imsi-" + String.format(java.util.Locale.ROOT, "%0" + first.length() + "d", number - 1);
    }

    private boolean isBehind(String supi) {
        return range != null
                && Supi.parse(supi) instanceof Imsi(var digits)
                && digits.length() == range.last().digits().length()
                && digits.compareTo(range.last().digits()) >= 0;
    }
}
