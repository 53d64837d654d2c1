package io.akalab.sbi.nrf;

import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.SupiRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom an instance serves, by its udmInfo, ausfInfo or udrInfo (TS 29.510 clauses 6.1.6.2.6 to 6.1.6.2.8). */
public final class ServedSubscribers {

    private final @Nullable String groupId;
    private final List<SupiRange> ranges;
    private final List<Predicate<String>> spans;
    private final Set<String> routingIndicators;

    private ServedSubscribers(
            @Nullable String groupId, @Nullable List<SupiRange> ranges, @Nullable List<String> routingIndicators) {
        this.groupId = groupId;
        this.ranges = List.copyOf(Objects.requireNonNullElse(ranges, List.of()));
        this.spans = this.ranges.stream().map(SupiSpan::of).toList();
        this.routingIndicators = Set.copyOf(Objects.requireNonNullElse(routingIndicators, List.of()));
    }

    /** Whom a profile speaks of; all, where it says nothing. */
    public static ServedSubscribers of(NFProfile profile) {
        if (profile.udmInfo() != null) {
            var info = profile.udmInfo();
            return new ServedSubscribers(info.groupId(), info.supiRanges(), info.routingIndicators());
        }
        if (profile.ausfInfo() != null) {
            var info = profile.ausfInfo();
            return new ServedSubscribers(info.groupId(), info.supiRanges(), info.routingIndicators());
        }
        if (profile.udrInfo() != null) {
            return new ServedSubscribers(
                    profile.udrInfo().groupId(), profile.udrInfo().supiRanges(), null);
        }
        return new ServedSubscribers(null, null, null);
    }

    /** Whether a SUPI is served; null asks for nobody in particular. */
    public boolean hasSupi(@Nullable String supi) {
        return supi == null || spans.isEmpty() || spans.stream().anyMatch(span -> span.test(supi));
    }

    /** Whether a routing indicator is served; null asks for none in particular. */
    public boolean hasRoutingIndicator(@Nullable String routingIndicator) {
        return routingIndicator == null || routingIndicators.isEmpty() || routingIndicators.contains(routingIndicator);
    }

    /** Whether the group is one of these. */
    public boolean isOfGroup(Set<String> groups) {
        return groupId != null && groups.contains(groupId);
    }

    /** Whether only the NRF can know: it alone knows who belongs to a group. */
    boolean isByGroupAlone() {
        return groupId != null && spans.isEmpty() && routingIndicators.isEmpty();
    }

    /** What is served, for a message; ranges are no identities. */
    @Override
    public String toString() {
        var served = new ArrayList<String>();
        if (!routingIndicators.isEmpty()) {
            served.add("routing indicators "
                    + String.join(" ", routingIndicators.stream().sorted().toList()));
        }
        if (!ranges.isEmpty()) {
            served.add("SUPIs "
                    + String.join(
                            " ", ranges.stream().map(ServedSubscribers::text).toList()));
        }
        if (groupId != null) {
            served.add("group " + groupId);
        }
        return served.isEmpty() ? "all subscribers" : String.join(", ", served);
    }

    private static String text(SupiRange range) {
        return range.pattern() != null ? range.pattern() : range.start() + "-" + range.end();
    }
}
