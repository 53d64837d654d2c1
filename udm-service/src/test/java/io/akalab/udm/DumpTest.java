package io.akalab.udm;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DumpTest {
    @Test
    void dump() throws Exception {
        try (var udm = RunningUdm.start()) {
            Files.writeString(
                    Path.of("/tmp/udm-live.json"),
                    udm.get("/v3/api-docs").body().toPrettyString());
        }
    }
}
