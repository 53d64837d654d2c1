package io.akalab.lab.subscribers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file can say of a subscriber, and the names that people have for it. Case, blanks and punctuation don't matter. */
enum Column {
    SUPI("supi", "imsi", "ueid", "subscriber", "subscriberid"),
    METHOD("method", "authenticationmethod", "authmethod"),
    ALGORITHM("algorithm", "algorithmid", "algo", "alg"),
    K("k", "ki", "key", "encpermanentkey", "permanentkey", "subscriberkey"),
    OPC("opc", "encopckey", "opckey", "opcvalue"),
    OP("op", "encopkey", "opkey", "opvalue"),
    OP_TYPE("optype"),
    TOPC("topc", "enctopckey"),
    TOP("top", "enctopkey"),
    AMF("amf", "authenticationmanagementfield"),
    SQN("sqn", "sequencenumber", "sequencenumbersqn"),
    SQN_SCHEME("sqnscheme", "sequencenumbersqnscheme"),
    IND_LENGTH("indlength", "sequencenumberindlength"),
    LAST_IND("lastind", "lastindexesausf", "sequencenumberlastindexesausf"),
    R("r", "milenageconstantsr"),
    C("c", "milenageconstantsc"),
    ITERATIONS("iterations", "tuakparametersiterations"),
    RES_BITS("resbits", "reslength", "tuakparametersreslength");

    /** Told by an export, and of no use to an import. */
    static final List<String> PASSED_OVER = List.of(
            "storedkeys",
            "sequencenumberdifsign",
            "tuakparametersmaclength",
            "tuakparameterscklength",
            "tuakparametersiklength");

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The column that somebody calls so. */
    static Optional<Column> of(String name) {
        var plain = plain(name);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }

    /** Whether an export tells it for the reader alone. */
    static boolean isPassedOver(String name) {
        return PASSED_OVER.contains(plain(name));
    }

    /** The name that an export gives it. */
    String header() {
        return names.getFirst();
    }

    private static String plain(String name) {
        return OTHER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
