package io.akalab.lab.subscribers;

import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;

/** Subscribers as a JSON array with one a line, as the provisioning API has them. */
final class JsonWriter implements RowWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer target;
    private String separator = "[\n";

    JsonWriter(Writer target) {
        this.target = target;
    }

    @Override
    public void write(AuthenticationSubscription subscriber) throws IOException {
        target.write(separator);
        target.write(JSON.writeValueAsString(subscriber));
        separator = ",\n";
    }

    @Override
    public void close() throws IOException {
        target.write(separator.startsWith("[") ? "[]\n" : "\n]\n");
        target.flush();
    }
}
