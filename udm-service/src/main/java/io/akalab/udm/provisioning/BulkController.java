package io.akalab.udm.provisioning;

import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.openapi.provisioning.ExportRequest;
import io.akalab.openapi.provisioning.ExposedSubscriberPage;
import io.akalab.openapi.provisioning.ImportReport;
import io.akalab.openapi.provisioning.RemovedSubscribers;
import io.akalab.openapi.provisioning.SubscriberPage;
import io.akalab.sbi.lab.LabProperties;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.SubscriptionPages;
import io.akalab.udm.arpf.SubscriptionStore;
import io.akalab.udm.subscriptiondata.WithdrawalListener;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the provisioning API does to many subscribers at once. */
@RestController
@RequestMapping(BulkController.SUBSCRIBERS)
class BulkController {

    static final String SUBSCRIBERS = "/provisioning/v1/subscribers";
    static final String IMPORT = "/import";

    private static final String NDJSON = "application/x-ndjson";

    private final BulkImport bulkImport;
    private final SubscriptionPages pages;
    private final SubscriptionStore subscriptions;
    private final List<WithdrawalListener> listeners;
    private final LabProperties lab;

    BulkController(
            BulkImport bulkImport,
            SubscriptionPages pages,
            SubscriptionStore subscriptions,
            List<WithdrawalListener> listeners,
            LabProperties lab) {
        this.bulkImport = bulkImport;
        this.pages = pages;
        this.subscriptions = subscriptions;
        this.listeners = listeners;
        this.lab = lab;
    }

    /** Tells a page of the subscribers, without their keys. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    SubscriberPage getSubscribers(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = BulkMapper.toLimit(limit);
        return BulkMapper.toPage(pages.page(BulkMapper.toAfter(after), most), most);
    }

    /** Creates and replaces many in one transaction. The body is read as it comes and never kept. */
    @ApiResponse(responseCode = "200")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = AuthenticationSubscription.class)))
    @PostMapping(path = IMPORT, consumes = NDJSON, produces = MediaType.APPLICATION_JSON_VALUE)
    ImportReport importSubscribers(
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(defaultValue = "false") boolean skipRefused,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        var options = new BulkImport.Options(replace, skipRefused, dryRun);
        return BulkMapper.toReport(bulkImport.run(request.getInputStream(), options), options);
    }

    /** Tells a page of the subscribers with their keys: a POST, for no GET gives keys away, and for a lab alone. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @PostMapping(path = "/export", produces = MediaType.APPLICATION_JSON_VALUE)
    ExposedSubscriberPage exportSubscribers(@RequestBody ExportRequest body) {
        if (!lab.exposeKeys()) {
            throw new SbiProblem(
                    Cause.KEYS_NOT_EXPOSED, "keys leave only where the lab switch akalab.lab.expose-keys is on");
        }
        int most = BulkMapper.toLimit(body.limit());
        return BulkMapper.toExposedPage(pages.openedPage(BulkMapper.toAfter(body.after()), most), most);
    }

    /** Removes a range with all that is known of its subscribers, but that SQNs go on if the same credentials come back. */
    @DeleteMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    RemovedSubscribers deleteSubscribers(@RequestParam String first, @RequestParam Long count) {
        var range = BulkMapper.toRange(first, count);
        var afterwards =
                listeners.stream().map(listener -> listener.withdrawing(range)).toList();
        var removed = new RemovedSubscribers(subscriptions.delete(range));
        afterwards.forEach(Runnable::run);
        return removed;
    }
}
