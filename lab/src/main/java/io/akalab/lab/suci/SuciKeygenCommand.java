package io.akalab.lab.suci;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a home network key and shows what each side has to be told. */
@Command(
        name = "keygen",
        description = "Make a home network key pair, with the lines that the UDM and UERANSIM want.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:made", "2:an input is wrong"})
final class SuciKeygenCommand implements Callable<Integer> {

    @Option(names = "--profile", required = true, paramLabel = "A|B", description = "A is X25519, B is secp256r1")
    private EciesProfile profile = EciesProfile.A;

    @Option(
            names = "--id",
            paramLabel = "N",
            defaultValue = "1",
            description = "the key's identifier, 1 to 255 (${DEFAULT-VALUE})")
    private int id;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var pair = HomeNetworkKeyPair.generate(id, profile)) {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            print(pair, out);
            out.flush();
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private static void print(HomeNetworkKeyPair pair, PrintWriter out) {
        var publicKey = pair.publicKey().point().toHex();
        var privateKey = privateKey(pair);
        out.printf("private key  %s%n", privateKey);
        out.printf("public key   %s%n%n", publicKey);
        out.println(pair.privateKeyPem());
        out.printf("# The UDM, at run time: the key becomes the current one of Profile %s%n", pair.profile());
        out.printf("curl -X PUT -H 'Content-Type: application/json' \\%n");
        out.printf("  http://127.0.0.1:7001/provisioning/v1/home-network-keys/%d \\%n", pair.id());
        out.printf("  -d '{\"profile\":\"%s\",\"privateKey\":\"%s\"}'%n%n", pair.profile(), privateKey);
        out.printf("# or in its settings (udm.yaml)%n");
        out.printf("akalab:%n  udm:%n    home-network-keys:%n");
        out.printf("      - id: %d%n        profile: %s%n", pair.id(), pair.profile());
        out.printf("        private-key: %s%n%n", privateKey);
        out.printf("# UERANSIM (ue.yaml)%n");
        out.printf("protectionScheme: %d%n", pair.profile().scheme());
        out.printf("homeNetworkPublicKey: '%s'%n", publicKey);
        out.printf("homeNetworkPublicKeyId: %d%n", pair.id());
    }

    private static String privateKey(HomeNetworkKeyPair pair) {
        var octets = pair.privateKey().toArray();
        try {
            return HexFormat.of().formatHex(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
