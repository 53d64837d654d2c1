package io.akalab.lab.subscribers;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.lint.Finding;
import io.akalab.crypto.lint.Finding.Subject;
import io.akalab.crypto.lint.HexLint;
import io.akalab.crypto.lint.SecretLint;
import io.akalab.crypto.lint.SubscriberLint;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.openapi.provisioning.OperatorConstants;
import io.akalab.openapi.provisioning.SequenceNumber;
import io.akalab.openapi.provisioning.TuakProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes what the UDM wants of what a row says, and says what is wrong with it. */
final class RowReader {

    private static final int SHORT = 16;
    private static final int LONG = 32;
    private static final Pattern PLAIN = Pattern.compile("[^a-z0-9]");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s-]");
    private static final Pattern LIST = Pattern.compile("[\\s,;]+");

    private final @Nullable Plmn home;
    private final String usualMethod;
    private final boolean lints;

    /**
     * A reader that looks at everything.
     *
     * @param home the network that subscribers should be of; null where that does not matter
     * @param usualMethod the method of rows that name none, one of {@link AuthType}'s values
     */
    RowReader(@Nullable Plmn home, String usualMethod) {
        this(home, usualMethod, true);
    }

    private RowReader(@Nullable Plmn home, String usualMethod, boolean lints) {
        this.home = home;
        this.usualMethod = usualMethod;
        this.lints = lints;
    }

    /** The same for rows whose secrets were looked at before. */
    RowReader again() {
        return new RowReader(home, usualMethod, false);
    }

    ReadRow read(RawRow row) {
        var reading = new Reading(row);
        var subscription = reading.subscription();
        return new ReadRow(
                row.line(), reading.errors.isEmpty() ? subscription : null, reading.errors, reading.warnings);
    }

    /** One row. */
    private final class Reading {

        private final RawRow row;
        private final List<String> errors = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        Reading(RawRow row) {
            this.row = row;
        }

        AuthenticationSubscription subscription() {
            var algorithm = algorithm();
            var secrets = secrets(algorithm);
            return new AuthenticationSubscription(
                    method(),
                    secrets.k(),
                    null,
                    sequenceNumber(),
                    amf(),
                    algorithm,
                    secrets.opc(),
                    secrets.topc(),
                    null,
                    secrets.top(),
                    constants(),
                    tuak(),
                    supi(),
                    null);
        }

        private @Nullable String supi() {
            var text = row.get(Column.SUPI);
            if (text == null) {
                errors.add("supi is missing");
                return null;
            }
            if (SpreadsheetText.isRounded(text)) {
                errors.add("supi was made a rounded number by a spreadsheet, and digits are lost");
                return null;
            }
            var lower = text.toLowerCase(Locale.ROOT);
            if (lower.startsWith("nai-")) {
                return text;
            }
            var digits = BETWEEN_DIGITS
                    .matcher(lower.startsWith("imsi") ? lower.substring(4) : lower)
                    .replaceAll("");
            tell(SubscriberLint.imsi(digits, home));
            return "imsi-" + digits;
        }

        private String method() {
            var text = row.get(Column.METHOD);
            if (text == null) {
                return usualMethod;
            }
            return switch (plain(text) + ("'’′".indexOf(text.charAt(text.length() - 1)) < 0 ? "" : "prime")) {
                case "5gaka" -> AuthType.FIVE_G_AKA;
                case "eapakaprime" -> AuthType.EAP_AKA_PRIME;
                default -> {
                    errors.add("method is 5G_AKA or EAP_AKA_PRIME");
                    yield usualMethod;
                }
            };
        }

        private String algorithm() {
            var text = row.get(Column.ALGORITHM);
            return switch (text == null ? "milenage" : plain(text)) {
                case "milenage", "mil" -> "milenage";
                case "tuak" -> "tuak";
                case "xor", "xor3g" -> "xor";
                default -> {
                    errors.add("algorithm is milenage, tuak or xor");
                    yield "milenage";
                }
            };
        }

        private record Secrets(
                @Nullable String k,
                @Nullable String opc,
                @Nullable String topc,
                @Nullable String top) {

            @Override
            public String toString() {
                return "Secrets[redacted]";
            }
        }

        private Secrets secrets(String algorithm) {
            var k = required(
                    Column.K, Subject.K, algorithm.equals("tuak") ? new int[] {SHORT, LONG} : new int[] {SHORT});
            return switch (algorithm) {
                case "tuak" -> ofTuak(k);
                case "xor" -> ofTestUsim(k);
                default -> new Secrets(k, opc(k), null, null);
            };
        }

        private Secrets ofTuak(@Nullable String k) {
            refuse("tuak", Column.OPC, Column.OP);
            var topc = hex(Column.TOPC, Subject.TOPC, LONG);
            var top = hex(Column.TOP, Subject.TOP, LONG);
            if ((row.get(Column.TOPC) == null) == (row.get(Column.TOP) == null)) {
                errors.add("one of topc and top is needed with tuak");
            }
            lintK(k);
            return new Secrets(k, null, topc, top);
        }

        private Secrets ofTestUsim(@Nullable String k) {
            refuse("xor", Column.OPC, Column.OP, Column.TOPC, Column.TOP);
            lintK(k);
            return new Secrets(k, null, null, null);
        }

        private void lintK(@Nullable String k) {
            if (k != null && lints) {
                try (var key = SubscriberKey.of(HexFormat.of().parseHex(k))) {
                    tell(SecretLint.k(key));
                }
            }
        }

        /** OPc as it is given, or made from OP; with both they must agree. */
        private @Nullable String opc(@Nullable String k) {
            refuse("milenage", Column.TOPC, Column.TOP);
            boolean opIsOpc = "opc".equals(plain(Objects.requireNonNullElse(row.get(Column.OP_TYPE), "")));
            var opc = hex(opIsOpc ? Column.OP : Column.OPC, Subject.OPC, SHORT);
            var op = opIsOpc ? null : hex(Column.OP, Subject.OP, SHORT);
            if (row.get(Column.OPC) == null && row.get(Column.OP) == null) {
                errors.add("opc is missing, or op");
            }
            return k == null || (opc == null && op == null) ? null : linted(k, opc, op);
        }

        private @Nullable String linted(String k, @Nullable String opcDigits, @Nullable String opDigits) {
            if (!lints && opcDigits != null) {
                return opcDigits;
            }
            try (var key = SubscriberKey.of(HexFormat.of().parseHex(k));
                    var opc = opcDigits == null ? null : Opc.of(HexFormat.of().parseHex(opcDigits));
                    var op = opDigits == null ? null : Op.of(HexFormat.of().parseHex(opDigits))) {
                if (op == null) {
                    tell(SecretLint.milenage(key, Objects.requireNonNull(opc)));
                    return opcDigits;
                }
                if (opc != null) {
                    tell(SecretLint.milenage(key, op, opc));
                    return opcDigits;
                }
                tell(lints ? SecretLint.milenage(key, op) : List.of());
                try (var made = Milenage.opc(key, op)) {
                    return HexFormat.of().formatHex(made.toArray());
                }
            }
        }

        private void refuse(String algorithm, Column... columns) {
            for (var column : columns) {
                if (row.get(column) != null) {
                    errors.add(column.header() + " has no meaning with " + algorithm);
                }
            }
        }

        private @Nullable String amf() {
            var amf = hex(Column.AMF, Subject.AMF, 2);
            if (amf != null) {
                SubscriberLint.amf(Octets.ofHex(amf)).ifPresent(this::tell);
            }
            return amf;
        }

        private @Nullable SequenceNumber sequenceNumber() {
            var sqn = hex(Column.SQN, Subject.SQN, Sqn.LENGTH);
            var indLength = number(Column.IND_LENGTH, 16);
            if (sqn != null) {
                int bits = Objects.requireNonNullElse(indLength, Sqn.DEFAULT_IND_LENGTH);
                tell(SubscriberLint.sqn(Sqn.of(Octets.ofHex(sqn)), bits));
            }
            var lastInd = number(Column.LAST_IND, 0xffff);
            var scheme = row.get(Column.SQN_SCHEME);
            if (sqn == null && indLength == null && lastInd == null && scheme == null) {
                return null;
            }
            return new SequenceNumber(scheme, sqn, lastInd == null ? null : Map.of("ausf", lastInd), indLength, null);
        }

        private @Nullable OperatorConstants constants() {
            var r = row.get(Column.R);
            var c = row.get(Column.C);
            if (r == null && c == null) {
                return null;
            }
            try {
                return OperatorConstants.of(
                        list(r).stream().map(Integer::valueOf).toList(),
                        list(c).stream().map(HexLint::digits).toList());
            } catch (NumberFormatException e) {
                errors.add("r has five numbers with blanks between them");
                return null;
            }
        }

        private @Nullable TuakProfile tuak() {
            var iterations = number(Column.ITERATIONS, 255);
            var resBits = number(Column.RES_BITS, 256);
            return iterations == null && resBits == null
                    ? null
                    : new TuakProfile(iterations, null, resBits, null, null);
        }

        private @Nullable Integer number(Column column, int most) {
            var text = row.get(column);
            if (text == null) {
                return null;
            }
            if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= most) {
                return Integer.valueOf(text);
            }
            errors.add(column.header() + " is a number up to " + most);
            return null;
        }

        private @Nullable String required(Column column, Subject subject, int... lengths) {
            if (row.get(column) == null) {
                errors.add(column.header() + " is missing");
            }
            return hex(column, subject, lengths);
        }

        /** The digits in lower case, where they are so many octets. */
        private @Nullable String hex(Column column, Subject subject, int... lengths) {
            var text = row.get(column);
            if (text == null) {
                return null;
            }
            if (SpreadsheetText.isRounded(text)) {
                errors.add(column.header() + " was made a rounded number by a spreadsheet, and digits are lost");
                return null;
            }
            var digits = HexLint.digits(text);
            var finding = HexLint.check(subject, digits, lengths);
            finding.ifPresent(this::tell);
            return finding.isPresent() ? null : digits.toLowerCase(Locale.ROOT);
        }

        private void tell(List<Finding> findings) {
            findings.forEach(this::tell);
        }

        private void tell(Finding finding) {
            var text = finding.subject().name().toLowerCase(Locale.ROOT) + " " + finding.message();
            (finding.isError() ? errors : warnings).add(text);
        }
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(LIST.split(text));
    }

    private static String plain(String text) {
        return PLAIN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
