package io.akalab.crypto.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.lint.Finding.Severity;
import io.akalab.crypto.lint.Finding.Subject;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {

    /** TS 35.208 clause 4.3, test set 3. */
    private static final String K = "fec86ba6eb707ed08905757b1bb44b8f";

    private static final String OP = "dbc59adcb6f9a0ef735477b7fadf8374";
    private static final String OPC = "1006020f0a478bf6b699f15c062e42b3";

    private static final String RANDOM_K = "3c8b0d8b7f0c1d5b53a1f4c20d9f7e61";
    private static final String RANDOM_OPC = "91e4d9b0a7c85f2346be08d1c37f5a92";

    @Test
    void findsNothingInRandomValues() {
        assertThat(SecretLint.milenage(k(RANDOM_K), opc(RANDOM_OPC))).isEmpty();
    }

    @Test
    void knowsWhatIsInPrint() {
        assertThat(SecretLint.milenage(k(K), opc(OPC)))
                .extracting(Finding::severity, Finding::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Severity.WARNING, Subject.K),
                        org.assertj.core.groups.Tuple.tuple(Severity.WARNING, Subject.OPC));
    }

    @Test
    void tellsAnOpThatWasGivenAsOpc() {
        assertThat(errors(SecretLint.milenage(k(RANDOM_K), opc(OP)))).containsExactly(Subject.OPC);
        assertThat(errors(SecretLint.milenage(k(K), op(OP), opc(OP)))).contains(Subject.OPC);
    }

    @Test
    void tellsAnOpcThatWasGivenAsOp() {
        assertThat(errors(SecretLint.milenage(k(K), op(OPC)))).containsExactly(Subject.OP);
        assertThat(errors(SecretLint.milenage(k(K), op(OP)))).isEmpty();
    }

    @Test
    void tellsAnOpcThatDoesNotFollowFromItsOp() {
        assertThat(errors(SecretLint.milenage(k(K), op(OP), opc(OPC)))).isEmpty();
        assertThat(errors(SecretLint.milenage(k(RANDOM_K), op(OP), opc(OPC)))).containsExactly(Subject.OPC);
    }

    @Test
    void refusesAKThatIsItsOpc() {
        assertThat(errors(SecretLint.milenage(k(RANDOM_K), opc(RANDOM_K)))).containsExactly(Subject.OPC);
        assertThat(errors(SecretLint.milenage(k(RANDOM_K), op(RANDOM_K)))).containsExactly(Subject.OP);
    }

    @Test
    void letsTheDefaultsOfASimulatorPass() {
        var both = "00112233445566778899aabbccddeeff";
        assertThat(errors(SecretLint.milenage(k(both), opc(both)))).isEmpty();
    }

    @Test
    void refusesAKThatWasWiped() {
        assertThat(errors(SecretLint.k(k("00".repeat(16))))).containsExactly(Subject.K);
        assertThat(errors(SecretLint.k(k("00".repeat(32))))).containsExactly(Subject.K);
    }

    @ParameterizedTest
    @CsvSource({
        "11111111111111111111111111111111",
        "12341234123412341234123412341234",
        "deadbeefdeadbeefdeadbeefdeadbeef",
        "000102030405060708090a0b0c0d0e0f",
        "00112233445566778899aabbccddeeff",
    })
    void warnsOfPatterns(String k) {
        assertThat(SecretLint.k(k(k))).isNotEmpty().noneMatch(Finding::isError);
    }

    @ParameterizedTest
    @CsvSource({
        "46 5b 5c e8, 465b5ce8",
        "0x465B5CE8, 465B5CE8",
        "46:5b:5c:e8, 465b5ce8",
        "' 465b-5ce8 ', 465b5ce8",
    })
    void takesOutWhatPeoplePutBetweenDigits(String text, String digits) {
        assertThat(HexLint.digits(text)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "465b5ce8b199b49faa5f0a2ee238a6b, odd number",
        "465b5ce8b199b49faa5f0a2ee238a6, and here are 30",
        "RltcsbGZtJ+qXwou4jimvA==, base64",
        "465b5ce8b199b49faa5f0a2ee238a6bg, no hexadecimal digits",
        "'', and here are 0",
    })
    void saysWhatKeepsATextFromBeingOctets(String text, String message) {
        var finding = HexLint.check(Subject.K, text, 16).orElseThrow();
        assertThat(finding.isError()).isTrue();
        assertThat(finding.message()).contains(message);
        if (!text.isEmpty()) {
            assertThat(finding.message()).doesNotContain(text);
        }
    }

    @Test
    void findsNothingInOctetsOfTheRightLength() {
        assertThat(HexLint.check(Subject.K, K, 16, 32)).isEmpty();
        assertThat(HexLint.check(Subject.K, K + K, 16, 32)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "99970000000000, 999-70, WARNING",
        "999700000000001, 310-260, WARNING",
        "310260000000001, 310-26, WARNING",
        "12345, 999-70, ERROR",
        "9997000000000011, 999-70, ERROR",
        "99970000000000x, 999-70, ERROR",
    })
    void findsWhatIsWrongWithAnImsi(String digits, String home, Severity severity) {
        assertThat(SubscriberLint.imsi(digits, Plmn.parse(home)))
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    @Test
    void findsNothingInAnImsiOfTheHomeNetwork() {
        assertThat(SubscriberLint.imsi("999700000000001", new Plmn("999", "70")))
                .isEmpty();
        assertThat(SubscriberLint.imsi("310260000000001", new Plmn("310", "260")))
                .isEmpty();
        assertThat(SubscriberLint.imsi("310260000000001", null)).isEmpty();
    }

    @Test
    void guessesTheHomeNetworkByItsCountry() {
        assertThat(SubscriberLint.probableHome(new Imsi("999700000000001"))).isEqualTo(new Plmn("999", "70"));
        assertThat(SubscriberLint.probableHome(new Imsi("310260000000001"))).isEqualTo(new Plmn("310", "260"));
    }

    @Test
    void wantsTheSeparationBit() {
        assertThat(SubscriberLint.amf(Octets.ofHex("7fff")))
                .hasValueSatisfying(f -> assertThat(f.isError()).isTrue());
        assertThat(SubscriberLint.amf(Octets.ofHex("8000"))).isEmpty();
    }

    @Test
    void wantsAnSqnThatOthersCanFollow() {
        assertThat(SubscriberLint.sqn(new Sqn(0), 5)).isEmpty();
        assertThat(SubscriberLint.sqn(new Sqn(0xffffffffffffL), 5))
                .allMatch(Finding::isError)
                .hasSize(1);
        assertThat(SubscriberLint.sqn(new Sqn(0xffffffff0000L), 5))
                .noneMatch(Finding::isError)
                .hasSize(1);
        assertThat(SubscriberLint.sqn(new Sqn(0), 17))
                .allMatch(Finding::isError)
                .hasSize(1);
    }

    private static List<Subject> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).map(Finding::subject).toList();
    }

    private static SubscriberKey k(String hex) {
        return SubscriberKey.of(HexFormat.of().parseHex(hex));
    }

    private static Op op(String hex) {
        return Op.of(HexFormat.of().parseHex(hex));
    }

    private static Opc opc(String hex) {
        return Opc.of(HexFormat.of().parseHex(hex));
    }
}
