package io.akalab.lab.subscribers;

import io.akalab.crypto.identity.Imsi;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.util.Objects;

/** UEs with the same secrets whose IMSIs follow each other: simulators take them from one file and count by themselves. */
final class UeGroup {

    private final Imsi first;
    private final AuthenticationSubscription subscription;
    private long count = 1;

    UeGroup(Imsi first, AuthenticationSubscription subscription) {
        this.first = first;
        this.subscription = subscription;
    }

    Imsi first() {
        return first;
    }

    long count() {
        return count;
    }

    String k() {
        return Objects.requireNonNull(subscription.encPermanentKey());
    }

    String opc() {
        return Objects.requireNonNull(subscription.encOpcKey());
    }

    String amf() {
        return Objects.requireNonNullElse(subscription.authenticationManagementField(), "8000");
    }

    /** Takes one more if it is the next; else false. */
    boolean add(Imsi imsi, AuthenticationSubscription other) {
        boolean isNext = imsi.digits().length() == first.digits().length()
                && Long.parseLong(imsi.digits()) == Long.parseLong(first.digits()) + count
                && Objects.equals(other.encPermanentKey(), subscription.encPermanentKey())
                && Objects.equals(other.encOpcKey(), subscription.encOpcKey())
                && Objects.equals(other.authenticationManagementField(), subscription.authenticationManagementField());
        count += isNext ? 1 : 0;
        return isNext;
    }
}
