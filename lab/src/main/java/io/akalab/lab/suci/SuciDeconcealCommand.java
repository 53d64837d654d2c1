package io.akalab.lab.suci;

import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.suci.Deconcealment;
import io.akalab.crypto.suci.Deconcealment.InvalidOutput;
import io.akalab.crypto.suci.Deconcealment.KeyOfAnotherProfile;
import io.akalab.crypto.suci.Deconcealment.Refused;
import io.akalab.crypto.suci.Deconcealment.UnknownKey;
import io.akalab.crypto.suci.Deconcealment.UnsupportedScheme;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import io.akalab.crypto.suci.HomeNetworkKeys;
import io.akalab.crypto.suci.SuciDeconcealer;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reveals a SUPI as the SIDF does, and says why it cannot (TS 33.501 clauses 6.12.5 and C.3.3). */
@Command(
        name = "deconceal",
        description = "Reveal the SUPI behind a SUCI with a home network's private key.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:revealed", "1:the SUCI is refused; why is on stderr", "2:an input is wrong"})
final class SuciDeconcealCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Parameters(paramLabel = "SUCI", description = "suci-0-<MCC>-<MNC>-<routing indicator>-<scheme>-<key id>-<output>")
    private String suci = "";

    @ArgGroup
    private PrivateKey privateKey = new PrivateKey();

    static final class PrivateKey {
        @Option(
                names = "--private-key",
                paramLabel = "KEY",
                description = "the home network's private key in hexadecimal digits, with or without colons, or base64;"
                        + " the null scheme needs none")
        private @Nullable String text;

        @Option(
                names = "--private-key-file",
                paramLabel = "FILE",
                description = "or a file with one of these, or PEM, which no list of processes shows")
        private @Nullable Path file;
    }

    @Option(
            names = "--key-id",
            paramLabel = "N",
            description = "the identifier of that key (the one that the SUCI names)")
    private @Nullable Integer keyId;

    @Option(
            names = "--profile",
            paramLabel = "A|B",
            description = "the profile of that key (the one that the SUCI names)")
    private @Nullable EciesProfile profile;

    @Option(
            names = {"-v", "--verbose"},
            description = "show every step with its keys, as far as it comes")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var steps = new ArrayList<Derivation>();
        var concealed = read();
        var outcome = deconceal(concealed, steps);
        var line = Objects.requireNonNull(spec).commandLine();
        if (verbose && !steps.isEmpty()) {
            Steps.print(steps, line.getOut());
        }
        switch (outcome) {
            case Deconcealment.Revealed(var supi) -> line.getOut().println(supi.value());
            case Refused refused -> line.getErr().println(reason(refused) + " (" + refused.cause() + ")");
        }
        return outcome instanceof Refused ? REFUSED : 0;
    }

    private Suci read() {
        try {
            return Suci.parse(suci);
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage() + ": its key id is 0 with scheme 0, else 1 to 255, its output hexadecimal");
        }
    }

    private Deconcealment deconceal(Suci concealed, List<Derivation> steps) {
        var ofSuci = EciesProfile.ofScheme(concealed.scheme());
        if (concealed.scheme() == Suci.NULL_SCHEME || ofSuci.isEmpty()) {
            return new SuciDeconcealer(new HomeNetworkKeys()).deconceal(concealed);
        }
        int id = Objects.requireNonNullElse(keyId, concealed.keyId());
        try (var pair = pair(id, Objects.requireNonNullElse(profile, ofSuci.get()))) {
            return SuciDeconcealer.observedBy(HomeNetworkKeys.of(pair), steps::add)
                    .deconceal(concealed);
        }
    }

    private HomeNetworkKeyPair pair(int id, EciesProfile ofKey) {
        if (privateKey.text == null && privateKey.file == null) {
            throw bad("the SUCI is concealed: --private-key or --private-key-file reveals it");
        }
        try {
            return HomeNetworkKeyPair.parse(id, ofKey, KeySource.text(privateKey.text, privateKey.file));
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private String reason(Refused refused) {
        return switch (refused) {
            case UnsupportedScheme(var scheme) ->
                "scheme " + Integer.toHexString(scheme) + " is neither the null scheme nor Profile A or B";
            case UnknownKey(var id) -> "the SUCI is made for key " + id + ", and the key given is " + keyId;
            case KeyOfAnotherProfile(var id, var ofKey) ->
                "the SUCI is of another profile than key " + id + ", which is of Profile " + ofKey;
            case InvalidOutput(var why) -> reason(why);
        };
    }

    private static String reason(Deconcealment.Reason why) {
        return switch (why) {
            case TRUNCATED ->
                "the scheme output is too short for an ephemeral public key, something concealed and a tag";
            case INVALID_POINT -> "the ephemeral public key is no point of the curve, or one of low order";
            case WRONG_TAG ->
                "the tag is wrong: the SUCI was made with another public key than the one of this private key, or changed";
            case INVALID_INPUT -> "the tag is right, but what was concealed is no MSIN in BCD and no username";
        };
    }

    private ParameterException bad(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
