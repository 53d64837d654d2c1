package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/**
 * RRC Establishment Cause (TS 38.413 clause 9.3.1.111).
 *
 * @param value its index; those of later versions count on from the known ones
 */
public record EstablishmentCause(int value) {

    private static final String[] NAMES = {
        "emergency",
        "highPriorityAccess",
        "mt-Access",
        "mo-Signalling",
        "mo-Data",
        "mo-VoiceCall",
        "mo-VideoCall",
        "mo-SMS",
        "mps-PriorityAccess",
        "mcs-PriorityAccess",
        "notAvailable",
        "mo-ExceptionData"
    };

    private static final int ROOTS = 10;

    public static final EstablishmentCause EMERGENCY = new EstablishmentCause(0);
    public static final EstablishmentCause HIGH_PRIORITY_ACCESS = new EstablishmentCause(1);
    public static final EstablishmentCause MT_ACCESS = new EstablishmentCause(2);
    public static final EstablishmentCause MO_SIGNALLING = new EstablishmentCause(3);
    public static final EstablishmentCause MO_DATA = new EstablishmentCause(4);
    public static final EstablishmentCause NOT_AVAILABLE = new EstablishmentCause(10);

    public EstablishmentCause {
        if (value < 0) {
            throw new IllegalArgumentException("an establishment cause is not negative");
        }
    }

    /** The cause of a name as in {@link #toString}. */
    public static EstablishmentCause parse(String name) {
        return new EstablishmentCause(IndexedNames.parse(NAMES, name));
    }

    public static EstablishmentCause read(PerReader in) {
        return new EstablishmentCause(in.extensibleEnumerated(ROOTS));
    }

    public void write(PerWriter out) {
        out.extensibleEnumerated(value, ROOTS);
    }

    /** The name in the specification, such as {@code mo-Signalling}, or {@code value-12} for one of a later version. */
    @Override
    public String toString() {
        return IndexedNames.name(NAMES, value);
    }
}
