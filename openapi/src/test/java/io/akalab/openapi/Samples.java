package io.akalab.openapi;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.common.Link;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.common.ProblemDetails;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.n2mock.DownlinkMessages;
import io.akalab.openapi.n2mock.DownlinkNASTransport;
import io.akalab.openapi.n2mock.Guami;
import io.akalab.openapi.n2mock.InitialContextSetupFailure;
import io.akalab.openapi.n2mock.InitialContextSetupRequest;
import io.akalab.openapi.n2mock.InitialContextSetupResponse;
import io.akalab.openapi.n2mock.InitialUEMessage;
import io.akalab.openapi.n2mock.NASNonDeliveryIndication;
import io.akalab.openapi.n2mock.NgapCause;
import io.akalab.openapi.n2mock.PathSwitchRequest;
import io.akalab.openapi.n2mock.PathSwitchRequestAcknowledge;
import io.akalab.openapi.n2mock.PathSwitchRequestFailure;
import io.akalab.openapi.n2mock.SNssai;
import io.akalab.openapi.n2mock.SecurityContext;
import io.akalab.openapi.n2mock.Tai;
import io.akalab.openapi.n2mock.UEContextModificationFailure;
import io.akalab.openapi.n2mock.UEContextModificationRequest;
import io.akalab.openapi.n2mock.UEContextModificationResponse;
import io.akalab.openapi.n2mock.UEContextReleaseCommand;
import io.akalab.openapi.n2mock.UEContextReleaseComplete;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import io.akalab.openapi.n2mock.UERadioCapabilityInfoIndication;
import io.akalab.openapi.n2mock.UeAssociation;
import io.akalab.openapi.n2mock.UeAssociationCreated;
import io.akalab.openapi.n2mock.UeKeys;
import io.akalab.openapi.n2mock.UeSecurityCapabilities;
import io.akalab.openapi.n2mock.UplinkNASTransport;
import io.akalab.openapi.n2mock.UserLocationInformation;
import io.akalab.openapi.nausf.sorprotection.SorInfo;
import io.akalab.openapi.nausf.sorprotection.SorSecurityInfo;
import io.akalab.openapi.nausf.sorprotection.SteeringContainer;
import io.akalab.openapi.nausf.sorprotection.SteeringInfo;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.Av5gAka;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.DeregistrationInfo;
import io.akalab.openapi.nausf.ueauthentication.EapPayload;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nausf.upuprotection.UpuData;
import io.akalab.openapi.nausf.upuprotection.UpuInfo;
import io.akalab.openapi.nausf.upuprotection.UpuSecurityInfo;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoRequest;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoResult;
import io.akalab.openapi.nudm.ueau.Av5GHeAka;
import io.akalab.openapi.nudm.ueau.AvEapAkaPrime;
import io.akalab.openapi.nudm.ueau.ResynchronizationInfo;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.openapi.provisioning.ExportRequest;
import io.akalab.openapi.provisioning.ExposedKeys;
import io.akalab.openapi.provisioning.ExposedSubscriber;
import io.akalab.openapi.provisioning.ExposedSubscriberPage;
import io.akalab.openapi.provisioning.HomeNetworkKey;
import io.akalab.openapi.provisioning.HomeNetworkKeyState;
import io.akalab.openapi.provisioning.ImportReport;
import io.akalab.openapi.provisioning.NewHomeNetworkKey;
import io.akalab.openapi.provisioning.OperatorConstants;
import io.akalab.openapi.provisioning.Profile;
import io.akalab.openapi.provisioning.RefusedRow;
import io.akalab.openapi.provisioning.RemovedSubscribers;
import io.akalab.openapi.provisioning.SequenceNumber;
import io.akalab.openapi.provisioning.SubscriberPage;
import io.akalab.openapi.provisioning.TuakProfile;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One of each wire record, full; whatever must not be printed begins with {@code 5ec7e7} or is the SUPI or SUCI. */
final class Samples {

    static final String SECRET_16 = "5ec7e7".repeat(5) + "00";
    static final String SECRET_32 = "5ec7e7".repeat(10) + "0000";
    static final String SUPI = "imsi-999700000000001";
    static final String SUCI = "suci-0-999-70-0-0-0-0000000001";
    static final String NIL_PDU = "7e00" + SECRET_16;

    private static final String EAP_REQUEST = "5ec7e7AA";
    private static final String SNN = "5G:mnc070.mcc999.3gppnetwork.org";
    private static final String ID = "9392f0e2-e48f-41ea-87b8-41952c9b5bf2";
    private static final String PUBLIC_16 = "ab".repeat(16);
    private static final PlmnId PLMN = new PlmnId("999", "70");
    private static final UserLocationInformation PLACE =
            new UserLocationInformation(new Tai(PLMN, "000001"), "000000010");

    static List<Record> all() {
        return List.of(
                ProblemDetails.of(404, "Not Found", "USER_NOT_FOUND"),
                new ProblemDetails(
                        "t",
                        "Bad Request",
                        400,
                        "d",
                        "i",
                        "INVALID_API",
                        List.of(new InvalidParam("/a", "is missing"))),
                new Link("http://127.0.0.1/"),
                new AuthenticationInfoRequest(SNN, ID, new ResynchronizationInfo(PUBLIC_16, "cd".repeat(14)), "1"),
                new AuthenticationInfoResult(AuthType.FIVE_G_AKA, heAka(), SUPI, "1"),
                new AuthenticationInfoResult(AuthType.EAP_AKA_PRIME, eapAkaPrime(), SUPI, null),
                new AuthEvent(ID, true, Instant.parse("2026-01-02T03:04:05.678Z"), AuthType.FIVE_G_AKA, SNN, true),
                new AuthenticationInfo(SUCI, SNN, new ResynchronizationInfo(PUBLIC_16, "cd".repeat(14)), "1"),
                UEAuthenticationCtx.of5gAka(
                        AuthType.FIVE_G_AKA, new Av5gAka(PUBLIC_16, SECRET_16, PUBLIC_16), "http://127.0.0.1/c"),
                UEAuthenticationCtx.ofEap(AuthType.EAP_AKA_PRIME, new EapPayload(EAP_REQUEST), "http://127.0.0.1/c"),
                EapSession.response(EAP_REQUEST),
                EapSession.noResponse(),
                EapSession.ongoing(EAP_REQUEST, "http://127.0.0.1/c"),
                EapSession.success("AwcABA==", SUPI, SECRET_32),
                EapSession.failure("BAcABA=="),
                ConfirmationData.of(SECRET_16),
                ConfirmationData.ofFailure(),
                ConfirmationDataResponse.success(SUPI, SECRET_32),
                ConfirmationDataResponse.failure(),
                new DeregistrationInfo(SUPI, "1"),
                new SorInfo(
                        SteeringContainer.of(
                                List.of(new SteeringInfo(PLMN, List.of("NR", "UTRAN")), new SteeringInfo(PLMN, null))),
                        true,
                        "Dg==",
                        "AAAA",
                        "1"),
                SorInfo.of(SteeringContainer.of("AAAA"), false),
                new SorSecurityInfo(SECRET_16, "0001", SECRET_16),
                new UpuInfo(
                        List.of(
                                UpuData.ofPacket("AAA="),
                                UpuData.ofNssai(List.of(new Snssai(1, "010203"), new Snssai(2, null))),
                                UpuData.ofRoutingId("12")),
                        "02",
                        true,
                        "1",
                        "AA=="),
                UpuInfo.of(List.of(), false),
                new UpuSecurityInfo(SECRET_16, "0001", SECRET_16),
                subscription(),
                new SubscriberPage(List.of(subscription().withoutKeys()), SUPI),
                new ExportRequest(SUPI, 10),
                new ExposedSubscriberPage(
                        List.of(new ExposedSubscriber(
                                subscription().withoutKeys(), new ExposedKeys(SECRET_16, SECRET_16, SECRET_32))),
                        SUPI),
                new ImportReport(
                        ImportReport.Outcome.REFUSED,
                        1L,
                        0L,
                        0L,
                        0L,
                        1L,
                        List.of(new RefusedRow(1L, List.of(new InvalidParam("/supi", "is missing"))))),
                new RemovedSubscribers(1L),
                new NewHomeNetworkKey(Profile.A, SECRET_32),
                new HomeNetworkKey(
                        255,
                        Profile.B,
                        "02" + PUBLIC_16 + PUBLIC_16,
                        HomeNetworkKey.State.OLD,
                        HomeNetworkKey.Origin.PROVISIONING),
                new HomeNetworkKeyState(HomeNetworkKey.State.RETIRED),
                new InitialUEMessage(1L, NIL_PDU, PLACE, "mo-Signalling", true),
                new UplinkNASTransport(NIL_PDU, PLACE),
                new InitialContextSetupResponse(),
                new InitialContextSetupFailure(NgapCause.RADIO_UNSPECIFIED),
                new NASNonDeliveryIndication(NIL_PDU, NgapCause.RADIO_UNSPECIFIED),
                new UEContextModificationResponse(),
                new UEContextModificationFailure(NgapCause.RADIO_UNSPECIFIED),
                new UERadioCapabilityInfoIndication(PUBLIC_16),
                new PathSwitchRequest(1L, PLACE, new UeSecurityCapabilities("e000", "e000", "0000", "0000")),
                new UEContextReleaseRequest(NgapCause.RADIO_USER_INACTIVITY),
                new UEContextReleaseComplete(),
                new UeAssociationCreated(1L, List.of(new DownlinkNASTransport(NIL_PDU))),
                new DownlinkMessages(List.of(
                        setup(),
                        new DownlinkNASTransport(NIL_PDU),
                        new UEContextModificationRequest(
                                SECRET_32, new UeSecurityCapabilities("e000", "e000", "0000", "0000")),
                        new PathSwitchRequestAcknowledge(
                                new SecurityContext(2, SECRET_32), null, List.of(new SNssai(1, null))),
                        new PathSwitchRequestFailure(NgapCause.RADIO_UNSPECIFIED),
                        new UEContextReleaseCommand(NgapCause.NAS_DEREGISTER))),
                association());
    }

    static Av5GHeAka heAka() {
        return Av5GHeAka.of(PUBLIC_16, SECRET_16, PUBLIC_16, SECRET_32);
    }

    static AvEapAkaPrime eapAkaPrime() {
        return AvEapAkaPrime.of(PUBLIC_16, SECRET_16, PUBLIC_16, SECRET_16, SECRET_16);
    }

    static AuthenticationSubscription subscription() {
        var sqn = new SequenceNumber(
                "NON_TIME_BASED", "000000000020", Map.of("ausf", 1), 5, SequenceNumber.Sign.POSITIVE);
        return new AuthenticationSubscription(
                "5G_AKA",
                SECRET_16,
                "p",
                sqn,
                "8000",
                "milenage",
                SECRET_16,
                SECRET_32,
                SECRET_16,
                SECRET_32,
                OperatorConstants.of(List.of(64, 0, 32, 64, 96), Collections.nCopies(5, PUBLIC_16)),
                new TuakProfile(1, 64, 64, 128, 128),
                SUPI,
                null);
    }

    private static InitialContextSetupRequest setup() {
        return new InitialContextSetupRequest(
                SECRET_32,
                new UeSecurityCapabilities("e000", "e000", "0000", "0000"),
                new Guami(PLMN, "02", 1, 0),
                List.of(new SNssai(1, "010203")),
                NIL_PDU,
                new SecurityContext(1, SECRET_32),
                "4370816125ffff51",
                PUBLIC_16);
    }

    private static UeAssociation association() {
        return new UeAssociation(
                1L,
                2L,
                "RM-REGISTERED",
                "5GMM-REGISTERED",
                SUPI,
                SECRET_16,
                0,
                "128-NEA2",
                "128-NIA2",
                3L,
                4L,
                new UeKeys(SECRET_32, SECRET_32, SECRET_16, SECRET_16, SECRET_32, SECRET_32, 1));
    }

    private Samples() {}
}
