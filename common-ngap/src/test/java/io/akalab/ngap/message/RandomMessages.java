package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.CauseGroup;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.EstablishmentCause;
import io.akalab.ngap.element.EutraCgi;
import io.akalab.ngap.element.FiveGSTmsi;
import io.akalab.ngap.element.GlobalRanNodeId;
import io.akalab.ngap.element.Guami;
import io.akalab.ngap.element.IeDiagnostic;
import io.akalab.ngap.element.NrCgi;
import io.akalab.ngap.element.ResetType;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.Tai;
import io.akalab.ngap.element.TypeOfError;
import io.akalab.ngap.element.UeSecurityCapabilities;
import io.akalab.ngap.element.UserLocation;
import io.akalab.ngap.per.PerWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages with random content, everything within the ranges of the specification. */
final class RandomMessages {

    /** A transfer without content, since what it holds is none of the business of NGAP between gNB and AMF. */
    private static final Octets TRANSFER = Octets.of();

    private final Random random;

    RandomMessages(long seed) {
        this.random = new Random(seed);
    }

    /** All messages that there are. */
    static Stream<Class<?>> types() {
        return Stream.of(NgapMessage.class.getPermittedSubclasses());
    }

    /** A message of a type. */
    NgapMessage next(Class<?> type) {
        return (NgapMessage) record(type);
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Stream.of(components).map(this::component).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
            return null;
        }
        return switch (component.getName()) {
            case "others" -> List.of();
            case "amfUeNgapId", "sourceAmfUeNgapId", "newAmfUeNgapId" -> bits(1 + random.nextInt(40));
            case "ranUeNgapId" -> bits(1 + random.nextInt(32));
            case "nasPdu", "radioCapability" -> octets(1 + random.nextInt(random.nextInt(4) == 0 ? 300 : 40));
            case "transfer" -> TRANSFER;
            case "maskedImeisv" -> octets(8);
            case "timestamp" -> octets(4);
            case "ranNodeName", "amfName", "backupAmfName" -> name();
            case "relativeCapacity", "procedureCode", "id" -> random.nextInt(256);
            case "reduction" -> 1 + random.nextInt(99);
            case "priority" -> 1 + random.nextInt(8);
            case "ncc" -> random.nextInt(8);
            case "tac" -> random.nextInt(1 << 24);
            default -> value(component.getGenericType(), component.getName());
        };
    }

    private Object value(Type type, String name) {
        return type instanceof ParameterizedType list
                ? list(list.getActualTypeArguments()[0], name)
                : value((Class<?>) type);
    }

    private List<Object> list(Type element, String name) {
        int longest = name.equals("allowedNssai") ? 8 : 12;
        var list = new ArrayList<>();
        for (int i = 1 + random.nextInt(random.nextBoolean() ? 1 : longest); i > 0; i--) {
            list.add(value((Class<?>) element));
        }
        return list;
    }

    private Object value(Class<?> type) {
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == Integer.class) {
            return random.nextInt(256);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return element(type);
    }

    private Object element(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Plmn" -> plmn();
            case "SNssai" -> slice();
            case "Guami" -> new Guami(plmn(), random.nextInt(256), random.nextInt(1024), random.nextInt(64));
            case "FiveGSTmsi" -> new FiveGSTmsi(random.nextInt(1024), random.nextInt(64), random.nextInt());
            case "Kgnb" -> Kgnb.of(octets(32).toArray());
            case "Nh" -> Nh.of(octets(32).toArray());
            case "UeSecurityCapabilities" -> new UeSecurityCapabilities(number(), number(), number(), number());
            case "Cause" -> cause();
            case "EstablishmentCause" -> new EstablishmentCause(random.nextInt(12));
            case "GlobalRanNodeId" -> node();
            case "UserLocation" -> location();
            case "ResetType" -> random.nextBoolean() ? new ResetType.All() : (ResetType) record(ResetType.Part.class);
            case "IeDiagnostic" -> diagnostic();
            default -> record(type);
        };
    }

    private IeDiagnostic diagnostic() {
        return new IeDiagnostic(
                (Criticality) value(Criticality.class), number(), (TypeOfError) value(TypeOfError.class));
    }

    private SNssai slice() {
        return new SNssai(random.nextInt(256), random.nextBoolean() ? random.nextInt(1 << 24) : null);
    }

    private Cause cause() {
        var groups = CauseGroup.values();
        return new Cause(groups[random.nextInt(groups.length)], random.nextInt(4));
    }

    private GlobalRanNodeId node() {
        int bits = 22 + random.nextInt(11);
        return switch (random.nextInt(4)) {
            case 0 -> new GlobalRanNodeId.N3iwf(plmn(), number());
            case 1 -> new GlobalRanNodeId.NgEnb(plmn(), 20, (int) bits(20));
            default -> new GlobalRanNodeId.Gnb(plmn(), bits, bits(bits));
        };
    }

    private UserLocation location() {
        var tai = new Tai(plmn(), random.nextInt(1 << 24));
        var timestamp = random.nextBoolean() ? octets(4) : null;
        return switch (random.nextInt(4)) {
            case 0 -> new UserLocation.Eutra(new EutraCgi(plmn(), (int) bits(28)), tai, timestamp);
            case 1 -> new UserLocation.Other(behindN3iwf());
            default -> new UserLocation.Nr(new NrCgi(plmn(), bits(36)), tai, timestamp);
        };
    }

    /** An address of IPv4 and a port. */
    private Octets behindN3iwf() {
        return new PerWriter()
                .enumerated(2, 4)
                .bits(0, 2)
                .bit(false)
                .number(32, 1, 160)
                .align()
                .bits(random.nextInt(), 32)
                .octets(octets(2), 2)
                .octets();
    }

    private Plmn plmn() {
        var mcc = "%03d".formatted(random.nextInt(1000));
        return new Plmn(
                mcc,
                random.nextBoolean() ? "%02d".formatted(random.nextInt(100)) : "%03d".formatted(random.nextInt(1000)));
    }

    private String name() {
        return "Lab (1+1), 9? ".repeat(1 + random.nextInt(10));
    }

    private int number() {
        return random.nextInt(1 << 16);
    }

    private long bits(int count) {
        return random.nextLong() >>> Long.SIZE - count;
    }

    private Octets octets(int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return Octets.wrap(octets);
    }
}
