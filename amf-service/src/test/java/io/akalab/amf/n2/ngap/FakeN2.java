package io.akalab.amf.n2.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.ContextLoad;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.InitialUe;
import io.akalab.amf.n2.N2;
import io.akalab.amf.n2.PathSwitch;
import io.akalab.amf.n2.RanConnection;
import io.akalab.amf.n2.UeState;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.Octets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** An AMF that answers every first NAS message with {@link #HELLO}, and takes down what it is told. */
final class FakeN2 implements N2 {

    static final Octets HELLO = Octets.ofHex("7e005601");

    private static final long PATIENCE_S = 30;

    /** What the AMF was told. */
    sealed interface Call {}

    record Opened(long id, RanConnection ran, InitialUe message) implements Call {}

    record Said(long id, Uplink message) implements Call {}

    record Switched(long source, RanConnection target, PathSwitch request) implements Call {}

    record Lost(long id) implements Call {}

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final AtomicLong lastId = new AtomicLong();
    private volatile BiConsumer<Long, Uplink> onUplink = (_, _) -> {};
    private volatile BiConsumer<Long, RanConnection> onInitial =
            (id, ran) -> ran.send(id, new Downlink.NasTransport(HELLO));
    private volatile Function<Switched, Boolean> onSwitch = _ -> false;
    private volatile ContextLoad load = new ContextLoad(0, 100);
    private volatile long limit = Long.MAX_VALUE;

    void onUplink(BiConsumer<Long, Uplink> work) {
        onUplink = work;
    }

    void onInitial(BiConsumer<Long, RanConnection> work) {
        onInitial = work;
    }

    void onSwitch(Function<Switched, Boolean> work) {
        onSwitch = work;
    }

    void load(int contexts, int most) {
        load = new ContextLoad(contexts, most);
    }

    /** Takes no more UEs than that. */
    void limit(long most) {
        limit = most;
    }

    /** The next thing that the AMF was told, which must be of that kind. */
    <T extends Call> T told(Class<T> type) throws InterruptedException {
        return type.cast(assertThat(calls.poll(PATIENCE_S, TimeUnit.SECONDS))
                .isInstanceOf(type)
                .actual());
    }

    void toldNothing() {
        assertThat(calls).isEmpty();
    }

    @Override
    public Optional<Long> initialUeMessage(RanConnection ran, InitialUe message) {
        long id = lastId.incrementAndGet();
        if (id > limit) {
            return Optional.empty();
        }
        calls.add(new Opened(id, ran, message));
        onInitial.accept(id, ran);
        return Optional.of(id);
    }

    @Override
    public boolean uplink(RanConnection ran, long amfUeNgapId, Uplink message) {
        onUplink.accept(amfUeNgapId, message);
        calls.add(new Said(amfUeNgapId, message));
        return true;
    }

    @Override
    public boolean pathSwitch(long sourceAmfUeNgapId, RanConnection target, PathSwitch request) {
        var call = new Switched(sourceAmfUeNgapId, target, request);
        calls.add(call);
        return onSwitch.apply(call);
    }

    @Override
    public void connectionLost(RanConnection ran, long amfUeNgapId) {
        calls.add(new Lost(amfUeNgapId));
    }

    @Override
    public ContextLoad load() {
        return load;
    }

    @Override
    public <T> Optional<T> look(long amfUeNgapId, Function<UeState, T> view) {
        return Optional.empty();
    }
}
