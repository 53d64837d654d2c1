package io.akalab.lab.suci;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.crypto.suci.SuciConcealer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Conceals a SUPI as a USIM does (TS 33.501 clause C.3.2). */
@Command(
        name = "conceal",
        description = "Conceal a SUPI with a home network's public key, another SUCI each time.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:concealed", "2:an input is wrong"})
final class SuciConcealCommand implements Callable<Integer> {

    @Option(names = "--supi", required = true, paramLabel = "SUPI", description = "imsi-<digits> or nai-<user@realm>")
    private String supi = "";

    @Option(names = "--profile", required = true, paramLabel = "A|B", description = "A is X25519, B is secp256r1")
    private EciesProfile profile = EciesProfile.A;

    @ArgGroup(multiplicity = "1")
    private PublicKey publicKey = new PublicKey();

    static final class PublicKey {
        @Option(
                names = "--public-key",
                required = true,
                paramLabel = "KEY",
                description = "the home network's public key in hexadecimal digits, with or without colons, or base64")
        private @Nullable String text;

        @Option(
                names = "--public-key-file",
                required = true,
                paramLabel = "FILE",
                description = "or a file with one of these, or PEM")
        private @Nullable Path file;
    }

    @Option(
            names = "--key-id",
            paramLabel = "N",
            defaultValue = "1",
            description = "the key's identifier, 1 to 255 (${DEFAULT-VALUE})")
    private int keyId;

    @Option(
            names = "--plmn",
            paramLabel = "MCC-MNC",
            defaultValue = "999-70",
            description = "the home network of an IMSI (${DEFAULT-VALUE})")
    private String plmn = "";

    @Option(
            names = "--routing-indicator",
            paramLabel = "N",
            defaultValue = "0",
            description = "1 to 4 digits (${DEFAULT-VALUE})")
    private String routingIndicator = "";

    @Option(
            names = {"-v", "--verbose"},
            description = "show every step with its keys")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var steps = new ArrayList<Derivation>();
        print(conceal(steps), steps);
        return 0;
    }

    private Suci conceal(List<Derivation> steps) {
        try {
            var key = HomeNetworkPublicKey.parse(keyId, profile, KeySource.text(publicKey.text, publicKey.file));
            var concealer = SuciConcealer.observedBy(steps::add);
            return switch (Supi.parse(supi)) {
                case Imsi imsi -> concealer.conceal(imsi, mncLength(imsi), routingIndicator, key);
                case Nai nai -> concealer.conceal(nai, routingIndicator, key);
            };
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private int mncLength(Imsi imsi) {
        var home = Plmn.parse(plmn);
        if (!imsi.digits().startsWith(home.mcc() + home.mnc())) {
            throw bad("--supi is no subscriber of " + home + ": say which network it is of with --plmn");
        }
        return home.mnc().length();
    }

    private void print(Suci suci, List<Derivation> steps) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(suci.value());
        out.println("scheme output  " + suci.output());
        if (verbose) {
            Steps.print(steps, out);
        }
        out.flush();
    }

    private ParameterException bad(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
