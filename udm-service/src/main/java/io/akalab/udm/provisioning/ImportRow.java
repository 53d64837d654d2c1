package io.akalab.udm.provisioning;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.udm.arpf.NewSubscription;
import java.util.List;

/** A row of an import, by the number of its line. */
sealed interface ImportRow {

    long line();

    /** One that can be provisioned; whoever has it closes its credentials. */
    record Good(long line, NewSubscription subscription) implements ImportRow {}

    /** One that can't. */
    record Bad(long line, List<InvalidParam> faults) implements ImportRow {}
}
