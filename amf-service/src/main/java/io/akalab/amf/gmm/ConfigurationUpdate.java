package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Slice;
import io.akalab.amf.udm.HomeRegistration;
import io.akalab.crypto.identity.Guti;
import io.akalab.nas.element.NetworkName;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The generic UE configuration update procedure (TS 24.501 clause 5.4.4): a UE that is connected is told what has changed. */
final class ConfigurationUpdate {

    private static final Logger log = LoggerFactory.getLogger(ConfigurationUpdate.class);

    private final UeContexts contexts;
    private final Acceptance acceptance;
    private final Optional<NetworkName> name;
    private final NasSender sender;

    ConfigurationUpdate(UeContexts contexts, Acceptance acceptance, @Nullable NetworkName name, NasSender sender) {
        this.contexts = contexts;
        this.acceptance = acceptance;
        this.name = Optional.ofNullable(name);
        this.sender = sender;
    }

    /** A UE that has answered paging was called by its 5G-GUTI for everybody to hear: it gets another one (TS 33.501 clause 6.12.3). */
    boolean renewGuti(UeContext ue) {
        return isPossible(ue) && send(ue, new ConfigurationUpdateCommand().withGuti(newGuti(ue)), false);
    }

    /** A UE that has just registered hears the name of the network, if it has one; nobody asks whether it heard. */
    boolean introduced(UeContext ue) {
        if (isPossible(ue)) {
            name.ifPresent(told -> sender.send(ue, new ConfigurationUpdateCommand().withFullName(told)));
        }
        return true;
    }

    /** Everything that the operator may want a UE to hear of: a new 5G-GUTI, its slices, the network's name. */
    void everything(UeContext ue) {
        if (!isPossible(ue)) {
            return;
        }
        var command = new ConfigurationUpdateCommand()
                .withGuti(newGuti(ue))
                .withAllowedNssai(Slices.toNas(ue.allowedNssai()))
                .withConfiguredNssai(Slices.toNas(acceptance.configured(ue)));
        send(ue, name.map(command::withFullName).orElse(command), false);
    }

    /**
     * The subscriber may use other slices than before. The UE hears which it may ask for, and registers anew if it has some that it must not
     * use any more, or may use some by default that it could not (clause 5.4.4.2).
     */
    void slicesChanged(UeContext ue) {
        if (!isPossible(ue)) {
            return;
        }
        var configured = acceptance.configured(ue);
        var still = ue.allowedNssai().stream().filter(configured::contains).toList();
        var command = new ConfigurationUpdateCommand().withConfiguredNssai(Slices.toNas(configured));
        if (still.isEmpty() || configured.isEmpty()) {
            send(ue, command.withRegistrationRequested(), true);
        } else if (still.size() < ue.allowedNssai().size() || hasNewDefaults(ue, still)) {
            ue.allowedNssai(still);
            send(ue, command.withAllowedNssai(Slices.toNas(still)).withRegistrationRequested(), true);
        } else {
            send(ue, command, false);
        }
    }

    /** The UE has what it was told. */
    boolean completed(UeContext ue) {
        var update = ue.takeUpdate();
        if (update == null) {
            return false;
        }
        contexts.forget(ue.takeFormerGuti());
        if (update.registersAnew()) {
            log.info("UE {}: is released, to register anew", ue.amfUeNgapId());
            sender.release(ue, Cause.RELEASE_DUE_TO_5GC);
        }
        return true;
    }

    /** While something else is under way a UE has other things to do (clause 5.4.4.6). */
    private static boolean isPossible(UeContext ue) {
        return ue.isConnected()
                && ue.isRegistered()
                && !ue.isReleasing()
                && ue.security() != null
                && ue.attempt() == null
                && ue.state() == GmmState.REGISTERED;
    }

    /** A UE that has not confirmed its latest 5G-GUTI gets that one once more: it must not have a third. */
    private Guti newGuti(UeContext ue) {
        return ue.formerGuti() != null ? Objects.requireNonNull(ue.guti()) : contexts.allocateGuti(ue);
    }

    private boolean send(UeContext ue, ConfigurationUpdateCommand command, boolean registersAnew) {
        ue.update(new UeContext.PendingUpdate(registersAnew));
        sender.send(ue, command.withAcknowledgementRequested());
        return true;
    }

    private static boolean hasNewDefaults(UeContext ue, List<Slice> allowed) {
        return ue.home()
                .map(HomeRegistration::slices)
                .filter(slices -> !allowed.containsAll(slices.byDefault()))
                .isPresent();
    }
}
