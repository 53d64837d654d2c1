package io.akalab.udm.arpf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SQNs across kill -9: the process gets no chance to write anything down, and the next one's clock is another. */
class KillTest {

    private static final int ROUNDS = 3;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void repeatsNoSqnAfterBeingKilledInTheMiddleOfParallelRequests(SqnScheme scheme) throws Exception {
        var random = new Random(7);
        var issued = new HashSet<String>();
        for (int round = 0; round < ROUNDS; round++) {
            var lines = issueUntilKilled(200 + random.nextInt(400), scheme, random.nextInt(-400, 400));
            assertThat(lines).hasSizeGreaterThan(200);
            assertThat(lines)
                    .as("SQNs of round %d", round)
                    .doesNotHaveDuplicates()
                    .noneMatch(issued::contains);
            issued.addAll(lines);
        }
    }

    private List<String> issueUntilKilled(int count, SqnScheme scheme, int clockError)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SqnProcess.class.getName(),
                        directory.toString(),
                        scheme.name(),
                        Integer.toString(clockError))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new ArrayList<String>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.endsWith(";")) {
                    lines.add(line);
                }
                if (lines.size() == count) {
                    // By its handle: Process.destroyForcibly would close the output, and what was issued last is in it.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return lines;
    }
}
