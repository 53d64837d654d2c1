package io.akalab.ngap.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.EstablishmentCause;
import io.akalab.ngap.element.GlobalRanNodeId;
import io.akalab.ngap.element.Guami;
import io.akalab.ngap.element.IeDiagnostic;
import io.akalab.ngap.element.PagingDrx;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.PduType;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.ResetType;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.SupportedTa;
import io.akalab.ngap.element.TypeOfError;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UeSecurityCapabilities;
import io.akalab.ngap.per.PerReader;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Abstract and transfer syntax errors (TS 38.413 clause 10). */
class CriticalityTest {

    private static final Plmn PLMN = new Plmn("999", "70");

    private static final NgSetupRequest SETUP = new NgSetupRequest(
            new GlobalRanNodeId.Gnb(PLMN, 32, 1),
            "gNB",
            List.of(new SupportedTa(1, List.of(new PlmnSupport(PLMN, List.of(SNssai.of(1)))))),
            PagingDrx.V128);

    private static final InitialContextSetupRequest CONTEXT_SETUP = new InitialContextSetupRequest(
            7,
            9,
            new Guami(PLMN, 1, 2, 3),
            List.of(SNssai.of(1)),
            new UeSecurityCapabilities(0xE000, 0xE000, 0, 0),
            Kgnb.of(new byte[32]),
            null);

    private static final PathSwitchRequest PATH_SWITCH = new PathSwitchRequest(
            9, 7, null, null, List.of(new PduSession(5, Octets.ofHex("00")), new PduSession(6, Octets.ofHex("00"))));

    private static final UplinkNasTransport UPLINK = new UplinkNasTransport(7, 9, Octets.ofHex("7e005b"), null);

    private static final int LATER = 999;

    static Stream<Class<?>> types() {
        return RandomMessages.types();
    }

    static Stream<Class<?>> typesOfSeveralElements() {
        return types().filter(type -> Pdus.ies(several(type)).size() > 1);
    }

    @Test
    void refusesAnUnknownElementThatIsToBeRejectedWithTheFailureOfTheProcedure() {
        var refused = refused(Pdus.with(SETUP, unknown(Criticality.REJECT)));
        assertThat(refused.answer())
                .isEqualTo(new NgSetupFailure(
                        Cause.ABSTRACT_SYNTAX_ERROR_REJECT,
                        null,
                        diagnostics(SETUP, Criticality.REJECT, LATER, TypeOfError.NOT_UNDERSTOOD),
                        List.of()));
        assertThat(refused.cause()).isEqualTo(Cause.ABSTRACT_SYNTAX_ERROR_REJECT);
    }

    @Test
    void goesOnWithoutAnUnknownElementThatMayBeIgnored() {
        var decoded = message(Pdus.with(SETUP, unknown(Criticality.IGNORE)));
        assertThat(decoded.notification()).isNull();
        assertThat(decoded.message().others()).containsExactly(unknown(Criticality.IGNORE));
    }

    @Test
    void goesOnWithoutAnUnknownElementAndTellsItsSenderWhereItWantsToKnow() {
        var decoded = message(Pdus.with(UPLINK, unknown(Criticality.NOTIFY)));
        assertThat(decoded.notification())
                .isEqualTo(new ErrorIndication(
                        7L,
                        9L,
                        Cause.ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY,
                        diagnostics(UPLINK, Criticality.NOTIFY, LATER, TypeOfError.NOT_UNDERSTOOD)));
    }

    @Test
    void answersWithAnErrorIndicationWhereTheProcedureHasNoFailure() {
        assertThat(refused(Pdus.with(UPLINK, unknown(Criticality.REJECT))).answer())
                .isEqualTo(new ErrorIndication(
                        7L,
                        9L,
                        Cause.ABSTRACT_SYNTAX_ERROR_REJECT,
                        diagnostics(UPLINK, Criticality.REJECT, LATER, TypeOfError.NOT_UNDERSTOOD)));
        var command = new UeContextReleaseCommand(new UeNgapIds(7, 9L), Cause.NORMAL_RELEASE);
        assertThat(refused(Pdus.with(command, unknown(Criticality.REJECT))).answer())
                .isInstanceOfSatisfying(ErrorIndication.class, error -> {
                    assertThat(error.amfUeNgapId()).isEqualTo(7);
                    assertThat(error.ranUeNgapId()).isEqualTo(9);
                });
    }

    @Test
    void answersWithAnErrorIndicationWhereTheFailureCouldNotSayWhomItIsFor() {
        assertThat(refused(Pdus.with(CONTEXT_SETUP, unknown(Criticality.REJECT)))
                        .answer())
                .isInstanceOfSatisfying(InitialContextSetupFailure.class, failure -> {
                    assertThat(failure.amfUeNgapId()).isEqualTo(7);
                    assertThat(failure.ranUeNgapId()).isEqualTo(9);
                });
        assertThat(refused(Pdus.without(CONTEXT_SETUP, IeId.AMF_UE_NGAP_ID)).answer())
                .isInstanceOfSatisfying(ErrorIndication.class, error -> {
                    assertThat(error.amfUeNgapId()).isNull();
                    assertThat(error.ranUeNgapId()).isEqualTo(9);
                });
    }

    @Test
    void releasesEveryPduSessionOfAPathSwitchThatItRefuses() {
        assertThat(refused(Pdus.with(PATH_SWITCH, unknown(Criticality.REJECT))).answer())
                .isInstanceOfSatisfying(PathSwitchRequestFailure.class, failure -> {
                    assertThat(failure.amfUeNgapId()).isEqualTo(7);
                    assertThat(failure.released()).extracting(PduSession::id).containsExactly(5, 6);
                    assertThat(causeOf(failure.released().getFirst())).isEqualTo(Cause.ABSTRACT_SYNTAX_ERROR_REJECT);
                    assertThat(NgapMessage.decode(failure.encode())).isInstanceOf(Decoded.Message.class);
                });
        assertThat(refused(Pdus.without(PATH_SWITCH, IeId.PDU_SESSION_RESOURCE_TO_BE_SWITCHED_DL_LIST))
                        .answer())
                .isInstanceOf(ErrorIndication.class);
    }

    @Test
    void leavesAWrongAnswerUnansweredAndTellsWhoseItIs() {
        var response = new InitialContextSetupResponse(7, 9);
        var refused = refused(Pdus.with(response, unknown(Criticality.REJECT)));
        assertThat(refused.answer()).isNull();
        assertThat(refused.ids()).isEqualTo(new Decoded.Ids(7L, 9L));
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesWhatLacksAnElementThatMustBeThere(Class<?> type) {
        var table = Pdus.table(type);
        var complete = new RandomMessages(3).next(type);
        ranks(table, Criticality.REJECT).forEach(rank -> {
            var refused = refused(Pdus.without(complete, table.id(rank)));
            assertThat(refused.cause()).isEqualTo(Cause.ABSTRACT_SYNTAX_ERROR_REJECT);
            assertThat(refused.reason()).contains("element " + table.id(rank) + " MISSING");
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void goesOnWithoutAMandatoryElementThatMayBeIgnored(Class<?> type) {
        var table = Pdus.table(type);
        var complete = new RandomMessages(3).next(type);
        ranks(table, Criticality.IGNORE)
                .filter(rank -> table.id(rank) != IeId.AMF_UE_NGAP_ID && table.id(rank) != IeId.RAN_UE_NGAP_ID)
                .forEach(rank -> assertThat(message(Pdus.without(complete, table.id(rank))))
                        .isNotNull());
    }

    @Test
    void fillsInACauseThatWasLeftOut() {
        var request = new UeContextReleaseRequest(7, 9, Cause.NORMAL_RELEASE);
        var decoded = message(Pdus.without(request, IeId.CAUSE));
        assertThat(decoded.message()).isEqualTo(new UeContextReleaseRequest(7, 9, Cause.UNSPECIFIED));
    }

    @ParameterizedTest
    @MethodSource("typesOfSeveralElements")
    void refusesElementsInTheWrongOrder(Class<?> type) {
        var message = several(type);
        var turned = Pdus.changed(message, List::reversed);
        assertRefusedAsFalselyConstructed(message, turned);
    }

    @ParameterizedTest
    @MethodSource("typesOfSeveralElements")
    void refusesAnElementThatIsThereTwice(Class<?> type) {
        var message = several(type);
        var twice = Pdus.changed(message, ies -> {
            ies.addFirst(ies.getFirst());
            return ies;
        });
        assertRefusedAsFalselyConstructed(message, twice);
    }

    private static void assertRefusedAsFalselyConstructed(NgapMessage message, Octets pdu) {
        if (message instanceof ErrorIndication) {
            assertThat(NgapMessage.decode(pdu)).isInstanceOf(Decoded.Ignored.class);
        } else {
            assertThat(refused(pdu).cause()).isEqualTo(Cause.FALSELY_CONSTRUCTED_MESSAGE);
        }
    }

    @Test
    void decidesByTheSendersCriticalityOnAValueOfALaterVersion() {
        var drx = message(Pdus.replaced(SETUP, IeId.DEFAULT_PAGING_DRX, "80"));
        assertThat(((NgSetupRequest) drx.message()).defaultPagingDrx()).isNull();
        var reset = new NgReset(Cause.UNSPECIFIED, new ResetType.All());
        var refused = refused(Pdus.replaced(reset, IeId.RESET_TYPE, "8000000000"));
        assertThat(refused.answer())
                .isEqualTo(new ErrorIndication(
                        null,
                        null,
                        Cause.ABSTRACT_SYNTAX_ERROR_REJECT,
                        diagnostics(reset, Criticality.REJECT, IeId.RESET_TYPE, TypeOfError.NOT_UNDERSTOOD)));
    }

    @Test
    void keepsCausesOfALaterVersion() {
        var request = new UeContextReleaseRequest(7, 9, Cause.parse("nas/value-9"));
        assertThat(message(request.encode()).message()).isEqualTo(request);
        var initial = (InitialUeMessage) new RandomMessages(5).next(InitialUeMessage.class);
        var later = (InitialUeMessage) message(Pdus.replaced(initial, IeId.RRC_ESTABLISHMENT_CAUSE, "88"))
                .message();
        assertThat(later.establishmentCause()).isEqualTo(new EstablishmentCause(18));
    }

    @Test
    void answersToAProcedureThatItDoesNotKnowAsItsSenderWants() {
        assertThat(NgapMessage.decode(Octets.ofHex("00634003000000"))).isInstanceOf(Decoded.Ignored.class);
        assertThat(refused(Octets.ofHex("00630003000000")).answer())
                .isEqualTo(new ErrorIndication(
                        null,
                        null,
                        Cause.ABSTRACT_SYNTAX_ERROR_REJECT,
                        new CriticalityDiagnostics(99, PduType.INITIATING_MESSAGE, Criticality.REJECT, List.of())));
        assertThat(refused(Octets.ofHex("00638003000000")).cause())
                .isEqualTo(Cause.ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY);
    }

    @Test
    void namesTheUeOfAProcedureThatItDoesNotKnow() {
        var pdu = Octets.ofHex("000c001d000003000a00020007005500020009001d0004012345670055000200");
        var handover = refused(Octets.ofHex("000c000f000002000a00020007005500020009"));
        assertThat(handover.ids()).isEqualTo(new Decoded.Ids(7L, 9L));
        assertThat(refused(pdu).ids()).isEqualTo(Decoded.Ids.NONE);
    }

    @Test
    void knowsNoUnsuccessfulOutcomeOfAProcedureThatHasNone() {
        assertThat(refused(Octets.ofHex("40140003000000")).answer())
                .isInstanceOfSatisfying(
                        ErrorIndication.class,
                        error -> assertThat(error.diagnostics())
                                .isEqualTo(new CriticalityDiagnostics(
                                        20, PduType.UNSUCCESSFUL_OUTCOME, Criticality.REJECT, List.of())));
    }

    @Test
    void answersATransferSyntaxErrorWithAnErrorIndication() {
        var refused = refused(Pdus.replaced(UPLINK, IeId.NAS_PDU, "7e00"));
        assertThat(refused.answer())
                .isEqualTo(new ErrorIndication(
                        7L,
                        9L,
                        Cause.TRANSFER_SYNTAX_ERROR,
                        new CriticalityDiagnostics(46, PduType.INITIATING_MESSAGE, Criticality.IGNORE, List.of())));
        assertThat(refused(Octets.ofHex("deadbeef")).cause()).isEqualTo(Cause.ABSTRACT_SYNTAX_ERROR_REJECT);
        assertThat(refused(Octets.of()).cause()).isEqualTo(Cause.TRANSFER_SYNTAX_ERROR);
    }

    @Test
    void neverAnswersAnErrorIndicationWithAnother() {
        var error = new ErrorIndication(7L, 9L, Cause.TRANSFER_SYNTAX_ERROR, null);
        assertThat(NgapMessage.decode(Pdus.with(error, unknown(Criticality.REJECT))))
                .isInstanceOf(Decoded.Ignored.class);
        assertThat(NgapMessage.decode(Pdus.replaced(error, IeId.AMF_UE_NGAP_ID, "e0")))
                .isInstanceOf(Decoded.Ignored.class);
        assertThat(message(Pdus.with(error, unknown(Criticality.NOTIFY))).notification())
                .isNull();
    }

    /** Of some messages the one with the most elements. */
    private static NgapMessage several(Class<?> type) {
        var random = new RandomMessages(11);
        return Stream.generate(() -> random.next(type))
                .limit(20)
                .max(Comparator.comparingInt(message -> Pdus.ies(message).size()))
                .orElseThrow();
    }

    private static Stream<Integer> ranks(IeTable table, Criticality criticality) {
        return IntStream.range(0, table.size())
                .filter(rank -> table.isMandatory(rank) && table.criticality(rank) == criticality)
                .boxed();
    }

    private static Cause causeOf(PduSession released) {
        var in = new PerReader(released.transfer().toArray());
        in.bits(2);
        return Cause.read(in);
    }

    private static ProtocolIe unknown(Criticality criticality) {
        return new ProtocolIe(LATER, criticality, Octets.ofHex("00"));
    }

    private static CriticalityDiagnostics diagnostics(
            NgapMessage message, Criticality criticality, int id, TypeOfError error) {
        var type = message.messageType();
        return new CriticalityDiagnostics(
                type.procedureCode(),
                type.pduType(),
                type.criticality(),
                Collections.singletonList(new IeDiagnostic(criticality, id, error)));
    }

    private static Decoded.Refused refused(Octets pdu) {
        return (Decoded.Refused) NgapMessage.decode(pdu);
    }

    private static Decoded.Message message(Octets pdu) {
        return (Decoded.Message) NgapMessage.decode(pdu);
    }
}
