package io.akalab.crypto.eap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtBidding;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtCheckcode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtClientErrorCode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtEncrData;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIdReq;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIdentity;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIv;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtMac;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtNotification;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtPadding;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtResultInd;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtSkipped;
import io.akalab.crypto.keys.Kaut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AkaPrimeMessageTest {

    private static final Kaut K_AUT = Kaut.of(Octets.ofHex("5a".repeat(32)).toArray());

    /** One of each attribute, with its octets as RFC 4187 clause 10 and RFC 9048 clauses 3.1, 3.2 and 4 draw them. */
    static Stream<Object[]> attributes() {
        return Stream.of(
                a(new AtRand(octets(16)), "01050000" + "ab".repeat(16)),
                a(new AtAutn(octets(16)), "02050000" + "ab".repeat(16)),
                a(AtRes.of(octets(8)), "03030040" + "ab".repeat(8)),
                a(AtRes.of(octets(4)), "03020020" + "ab".repeat(4)),
                a(AtRes.of(octets(16)), "03050080" + "ab".repeat(16)),
                a(AtRes.of(octets(5)), "03030028" + "ab".repeat(5) + "000000"),
                a(new AtRes(octets(5), 33), "03030021" + "ab".repeat(5) + "000000"),
                a(new AtAuts(octets(14)), "0404" + "ab".repeat(14)),
                a(new AtPadding(2), "06010000"),
                a(new AtPadding(6), "0602000000000000"),
                a(new AtPadding(10), "0603" + "00".repeat(10)),
                a(new AtIdReq(AtIdReq.Kind.PERMANENT), "0a010000"),
                a(new AtIdReq(AtIdReq.Kind.ANY), "0d010000"),
                a(new AtIdReq(AtIdReq.Kind.FULL_AUTHENTICATION), "11010000"),
                a(new AtMac(octets(16)), "0b050000" + "ab".repeat(16)),
                a(new AtNotification(16384), "0c014000"),
                a(new AtIdentity(Octets.ofAscii("anyone")), "0e030006" + "616e796f6e65" + "0000"),
                a(new AtIdentity(Octets.of()), "0e010000"),
                a(new AtClientErrorCode(0), "16010000"),
                a(new AtKdfInput(Octets.ofAscii("WLAN")), "17020004" + "574c414e"),
                a(new AtKdfInput(Octets.ofAscii("WLANs")), "17030005" + "574c414e73" + "000000"),
                a(new AtKdf(1), "18010001"),
                a(new AtKdf(0xFFFF), "1801ffff"),
                a(new AtIv(octets(16)), "81050000" + "ab".repeat(16)),
                a(new AtEncrData(octets(32)), "82090000" + "ab".repeat(32)),
                a(new AtCheckcode(Octets.of()), "86010000"),
                a(new AtCheckcode(octets(32)), "86090000" + "ab".repeat(32)),
                a(new AtResultInd(), "87010000"),
                a(new AtBidding(true), "88018000"),
                a(new AtBidding(false), "88010000"),
                a(new AtSkipped(128, octets(2)), "8001" + "abab"),
                a(new AtSkipped(255, octets(6)), "ff02" + "ab".repeat(6)));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void readsAndWritesEveryAttribute(AkaPrimeAttribute attribute, String hex) {
        var message = decode(hex);
        assertThat(message.attributes()).containsExactly(attribute);
        assertThat(AkaPrimeMessage.response(3, AkaPrimeSubtype.CHALLENGE, List.of(attribute))
                        .octets())
                .isEqualTo(message.octets());
        assertThat(attribute.toString()).doesNotContain("abab");
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void refusesAnAttributeThatIsCutOff(AkaPrimeAttribute attribute, String hex) {
        assertThat(attribute.type()).isPositive();
        for (int length = 1; length < hex.length() / 2; length++) {
            var cut = hex.substring(0, 2 * length);
            assertThatThrownBy(() -> decode(cut)).isInstanceOf(MalformedEap.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsEverySubtype(AkaPrimeSubtype subtype) {
        var message = AkaPrimeMessage.response(3, subtype, List.of());
        assertThat(AkaPrimeMessage.decode(message.octets()).subtype()).isEqualTo(subtype);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03010020", // RES without octets
                "0302001f" + "abababab", // 31 bits
                "03060081" + "abababababababababababababababababababab", // 129 bits
                "03020040" + "abababab", // half of 64 bits
                "03030020" + "abababab00000000", // a unit too many
                "01040000" + "abababababababababababab", // RAND of 12 octets
                "01060000" + "abababababababababababababababababababab",
                "0405" + "abababababababababababababababababab",
                "0b010000", // a MAC without octets
                "0c02400000000000", // NOTIFICATION of 6 octets
                "18020001" + "00000000",
                "17010001", // one octet, and none there
                "1701ffff",
                "17030001" + "61000000" + "00000000", // a unit too many
                "0e02000561000000",
                "06010001", // padding that is not zero
                "0605000000000000000000000000000000000000", // padding of 18
                "82020000" + "abababab", // no whole block
                "86020000" + "abababab",
                "8702000000000000",
                "0a02000000000000",
                "05010000", // 5 is reserved
                "13010001", // AT_COUNTER belongs among enciphered attributes
                "7f010000", // unknown and not skippable
                "ff00", // a length of 0
                "ff000000"
            })
    void refusesAValueThatIsNoneOfItsAttribute(String hex) {
        assertThatThrownBy(() -> decode(hex)).isInstanceOf(MalformedEap.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 11, 15, 255})
    void refusesAnUnknownSubtype(int subtype) {
        var data = Octets.of((byte) subtype, (byte) 0, (byte) 0);
        assertThatThrownBy(() -> AkaPrimeMessage.of(EapPacket.response(1, EapPacket.AKA_PRIME, data)))
                .isInstanceOf(MalformedEap.class);
    }

    @Test
    void refusesAPacketThatIsNotOfEapAkaPrime() {
        var data = Octets.ofHex("010000");
        for (var packet : List.of(
                EapPacket.response(1, 23, data),
                EapPacket.response(1, EapPacket.IDENTITY, data),
                EapPacket.success(1),
                EapPacket.failure(1),
                EapPacket.response(1, EapPacket.AKA_PRIME, Octets.of()),
                EapPacket.response(1, EapPacket.AKA_PRIME, Octets.ofHex("0100")))) {
            assertThatThrownBy(() -> AkaPrimeMessage.of(packet)).isInstanceOf(MalformedEap.class);
        }
    }

    @Test
    void refusesAnAttributeThatIsThereTwice() {
        assertThatThrownBy(() -> decode("03020020" + "abababab" + "03020020" + "abababab"))
                .isInstanceOf(MalformedEap.class);
        var twice = List.<AkaPrimeAttribute>of(AtRes.of(octets(4)), AtRes.of(octets(8)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AkaPrimeMessage.response(1, AkaPrimeSubtype.CHALLENGE, twice));
        assertThatIllegalArgumentException().isThrownBy(() -> signed().signed(K_AUT));
    }

    @Test
    void takesKdfsInTheirOrderAndUnknownAttributesAsOftenAsTheyCome() {
        var message = decode("18010002" + "18010001" + "18010001" + "c8010000" + "c8010000");
        assertThat(message.kdfs()).containsExactly(2, 1, 1);
        assertThat(message.find(AtKdf.class)).contains(new AtKdf(2));
        assertThat(message.attributes()).hasSize(5);
    }

    @Test
    void ignoresReservedOctetsButSignsThem() {
        var canonical = signed().octets();
        var odd = canonical.toArray();
        odd[6] = 1; // reserved, behind the subtype
        var read = AkaPrimeMessage.decode(Octets.of(odd));
        assertThat(read.attributes()).isEqualTo(signed().attributes());
        assertThat(read.octets()).isEqualTo(Octets.of(odd));
        assertThat(read.packet()).isEqualTo(EapPacket.decode(Octets.of(odd)));
        assertThat(read.isSignedWith(K_AUT)).isFalse();
    }

    @Test
    void findsTheMacWhereverItIs() {
        var first = List.of(new AtMac(Octets.of(new byte[16])), AtRes.of(octets(8)), new AtSkipped(200, octets(1018)));
        for (int rotation = 0; rotation < 3; rotation++) {
            var attributes = new ArrayList<AkaPrimeAttribute>(first);
            Collections.rotate(attributes, rotation);
            var unsigned = AkaPrimeMessage.response(9, AkaPrimeSubtype.CHALLENGE, attributes);
            attributes.replaceAll(a ->
                    a instanceof AtMac ? new AtMac(K_AUT.mac(unsigned.octets().toArray())) : a);
            var message = AkaPrimeMessage.response(9, AkaPrimeSubtype.CHALLENGE, attributes);
            assertThat(message.isSignedWith(K_AUT)).isTrue();
            assertThat(unsigned.isSignedWith(K_AUT)).isFalse();
        }
    }

    @Test
    void isNotSignedWithoutAMac() {
        assertThat(AkaPrimeMessage.response(1, AkaPrimeSubtype.CHALLENGE, List.of())
                        .isSignedWith(K_AUT))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, false, false", "16384, false, true", "32768, true, false", "1026, false, false", "49152, true, true"
    })
    void tellsWhatANotificationImplies(int code, boolean success, boolean before) {
        var notification = new AtNotification(code);
        assertThat(notification.isSuccess()).isEqualTo(success);
        assertThat(notification.isBeforeAuthentication()).isEqualTo(before);
    }

    @Test
    void makesNoAttributeThatCannotBeSent() {
        var tooLong = Octets.of(new byte[1017]);
        for (Runnable make : List.<Runnable>of(
                () -> new AtRand(octets(15)),
                () -> new AtAutn(octets(17)),
                () -> new AtAuts(octets(16)),
                () -> new AtMac(octets(20)),
                () -> new AtIv(octets(15)),
                () -> new AtRes(octets(4), 33),
                () -> AtRes.of(octets(3)),
                () -> AtRes.of(octets(17)),
                () -> new AtKdf(0x10000),
                () -> new AtKdf(-1),
                () -> new AtNotification(0x10000),
                () -> new AtClientErrorCode(-1),
                () -> new AtIdentity(tooLong),
                () -> new AtKdfInput(tooLong),
                () -> new AtEncrData(octets(15)),
                () -> new AtEncrData(octets(1024)),
                () -> new AtCheckcode(octets(20)),
                () -> new AtPadding(4),
                () -> new AtSkipped(127, octets(2)),
                () -> new AtSkipped(256, octets(2)),
                () -> new AtSkipped(200, octets(4)),
                () -> new AtSkipped(200, octets(1022)))) {
            assertThatIllegalArgumentException().isThrownBy(make::run);
        }
        assertThat(decode("ff" + "ff" + "ab".repeat(1018)).attributes()).hasSize(1);
        var longest = new AtKdfInput(octets(1016));
        assertThat(AkaPrimeMessage.decode(AkaPrimeMessage.request(1, AkaPrimeSubtype.CHALLENGE, List.of(longest))
                                .octets())
                        .find(AtKdfInput.class))
                .contains(longest);
    }

    @Test
    void readsWhatItWroteWhateverTheAttributes() {
        var random = new Random(50);
        var all = attributes().map(a -> (AkaPrimeAttribute) a[0]).toList();
        for (int i = 0; i < 2000; i++) {
            var chosen = new ArrayList<AkaPrimeAttribute>();
            for (var attribute : all) {
                if (random.nextBoolean() && chosen.stream().noneMatch(c -> c.type() == attribute.type())) {
                    chosen.add(attribute);
                }
            }
            Collections.shuffle(chosen, random);
            var written = AkaPrimeMessage.request(random.nextInt(256), AkaPrimeSubtype.CHALLENGE, chosen);
            var read = AkaPrimeMessage.decode(written.octets());
            assertThat(read.attributes()).isEqualTo(chosen);
            assertThat(read.octets()).isEqualTo(written.octets());
        }
    }

    /** Whatever comes, it is a message or a {@link MalformedEap}, and a message says again what it was read from. */
    @Test
    void survivesHostileOctets() {
        var random = new Random(4187);
        int messages = 0;
        for (int i = 0; i < 60_000; i++) {
            messages += isReadOrRefused(mutated(signed().octets().toArray(), random)) ? 1 : 0;
        }
        assertThat(messages).isBetween(1000, 59_000);
        for (int length = 0; length < signed().octets().length(); length++) {
            assertThat(isReadOrRefused(signed().octets().slice(0, length))).isFalse();
        }
    }

    private static boolean isReadOrRefused(Octets octets) {
        try {
            var message = AkaPrimeMessage.decode(octets);
            assertThat(message.octets().length()).isLessThanOrEqualTo(octets.length());
            assertThat(octets.slice(0, message.octets().length())).isEqualTo(message.octets());
            assertThat(message.toString()).startsWith("AkaPrimeMessage[");
            return true;
        } catch (MalformedEap e) {
            assertThat(e).hasMessageMatching("[a-zA-Z0-9' ,-]+");
            return false;
        }
    }

    private static Octets mutated(byte[] octets, Random random) {
        IntStream.range(0, 1 + random.nextInt(4))
                .forEach(_ -> octets[random.nextInt(octets.length)] = (byte) random.nextInt(256));
        return Octets.of(octets);
    }

    private static AkaPrimeMessage signed() {
        var attributes = List.<AkaPrimeAttribute>of(
                AtRes.of(octets(8)),
                new AtKdf(1),
                new AtKdfInput(Octets.ofAscii("WLAN")),
                new AtSkipped(200, octets(6)));
        return AkaPrimeMessage.response(3, AkaPrimeSubtype.CHALLENGE, attributes)
                .signed(K_AUT);
    }

    private static AkaPrimeMessage decode(String attributes) {
        return AkaPrimeMessage.of(EapPacket.response(3, EapPacket.AKA_PRIME, Octets.ofHex("010000" + attributes)));
    }

    private static Octets octets(int length) {
        return Octets.ofHex("ab".repeat(length));
    }

    private static Object[] a(AkaPrimeAttribute attribute, String hex) {
        return new Object[] {attribute, hex};
    }
}
