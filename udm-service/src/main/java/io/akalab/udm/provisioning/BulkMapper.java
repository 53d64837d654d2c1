package io.akalab.udm.provisioning;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Key;
import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.provisioning.ExposedKeys;
import io.akalab.openapi.provisioning.ExposedSubscriber;
import io.akalab.openapi.provisioning.ExposedSubscriberPage;
import io.akalab.openapi.provisioning.ImportReport;
import io.akalab.openapi.provisioning.RefusedRow;
import io.akalab.openapi.provisioning.SubscriberPage;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.Credentials;
import io.akalab.udm.arpf.ImportOutcome;
import io.akalab.udm.arpf.Subscription;
import io.akalab.udm.arpf.SubscriptionPages.Opened;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between the wire and what is done to many subscribers at once. */
final class BulkMapper {

    private static final int USUAL_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 1000;

    private BulkMapper() {}

    static @Nullable Supi toAfter(@Nullable String after) {
        try {
            return after == null ? null : Supi.parse(after);
        } catch (IllegalArgumentException e) {
            throw incorrect("after", "is neither imsi-<5 to 15 digits> nor nai-<user@realm>");
        }
    }

    static int toLimit(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL_LIMIT;
        }
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw incorrect("limit", "is 1 to " + HIGHEST_LIMIT);
        }
        return limit;
    }

    static ImsiRange toRange(String first, long count) {
        try {
            if (Supi.parse(first) instanceof Imsi imsi) {
                return ImsiRange.of(imsi, count);
            }
        } catch (IllegalArgumentException e) {
            throw incorrect("first", "begins no range of count IMSIs with as many digits");
        }
        throw incorrect("first", "is no IMSI");
    }

    static SubscriberPage toPage(List<Subscription> page, int limit) {
        return new SubscriberPage(page.stream().map(SubscriptionMapper::toWire).toList(), next(page, limit));
    }

    /** Closes what was opened. */
    static ExposedSubscriberPage toExposedPage(List<Opened> page, int limit) {
        try {
            var next = next(page.stream().map(Opened::subscription).toList(), limit);
            return new ExposedSubscriberPage(
                    page.stream().map(BulkMapper::toExposed).toList(), next);
        } finally {
            page.forEach(Opened::close);
        }
    }

    private static ExposedSubscriber toExposed(Opened opened) {
        return new ExposedSubscriber(
                SubscriptionMapper.toWire(opened.subscription()),
                switch (opened.credentials()) {
                    case Credentials.OfMilenage(var _, var k, var opc) -> new ExposedKeys(hex(k), hex(opc), null);
                    case Credentials.OfTuak(var _, var k, var topc) -> new ExposedKeys(hex(k), null, hex(topc));
                    case Credentials.OfTestUsim(var _, var k) -> new ExposedKeys(hex(k), null, null);
                });
    }

    static ImportReport toReport(ImportTally tally, BulkImport.Options options) {
        return new ImportReport(
                outcome(tally, options),
                tally.rows(),
                tally.of(ImportOutcome.CREATED),
                tally.of(ImportOutcome.REPLACED),
                tally.of(ImportOutcome.UNCHANGED),
                tally.refused(),
                tally.refusals().stream()
                        .map(bad -> new RefusedRow(bad.line(), bad.faults()))
                        .toList());
    }

    private static ImportReport.Outcome outcome(ImportTally tally, BulkImport.Options options) {
        if (options.keeps(tally)) {
            return ImportReport.Outcome.IMPORTED;
        }
        return options.dryRun() ? ImportReport.Outcome.CHECKED : ImportReport.Outcome.REFUSED;
    }

    /** A full page may have another after it. */
    private static @Nullable String next(List<Subscription> page, int limit) {
        return page.size() < limit ? null : page.getLast().supi().value();
    }

    private static String hex(Key key) {
        var octets = key.toArray();
        try {
            return HexFormat.of().formatHex(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    private static SbiProblem incorrect(String param, String reason) {
        return new SbiProblem(
                Cause.OPTIONAL_QUERY_PARAM_INCORRECT, param + " " + reason, List.of(new InvalidParam(param, reason)));
    }
}
