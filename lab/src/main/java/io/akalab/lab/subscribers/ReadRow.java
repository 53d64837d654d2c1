package io.akalab.lab.subscribers;

import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param subscription with its SUPI; null where there are errors
 * @param errors why it can't be imported; no value is quoted
 * @param warnings what is worth a second look
 */
record ReadRow(
        long line, @Nullable AuthenticationSubscription subscription, List<String> errors, List<String> warnings) {}
