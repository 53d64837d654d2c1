package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.aka.HeAvGenerator;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.RandSource;
import io.akalab.crypto.aka.SecureRandSource;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.udm.arpf.Arpf.SynchFailure;
import io.akalab.udm.storage.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An ARPF on a database, as one process has it. K and OPc are those of TS 35.208 clause 4.3. */
final class TestArpf {

    static final Supi SUPI = new Imsi("999700000000001");
    static final ServingNetworkName SNN = ServingNetworkName.parse("5G:mnc070.mcc999.3gppnetwork.org");
    static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    static final String OPC = "cd63cb71954a9f4e48a5994e37a02baf";
    static final Milenage MILENAGE = new Milenage(
            SubscriberKey.of(HexFormat.of().parseHex(K)), Opc.of(HexFormat.of().parseHex(OPC)));

    final SubscriptionStore subscriptions;
    final SubscriptionImports imports;
    final SqnLeases leases;
    final SqnGrants grants;
    private final Arpf arpf;

    TestArpf(TestDatabase database, int sqnBlock) {
        this(database, sqnBlock, InstantSource.system(), "0-65535");
    }

    TestArpf(TestDatabase database, int sqnBlock, InstantSource clock, String inds) {
        this(database, sqnBlock, clock, inds, new SecureRandSource(new SecureRandom()));
    }

    TestArpf(TestDatabase database, int sqnBlock, RandSource rands) {
        this(database, sqnBlock, InstantSource.system(), "0-65535", rands);
    }

    private TestArpf(TestDatabase database, int sqnBlock, InstantSource clock, String inds, RandSource rands) {
        var vault = new CredentialVault(TestDatabase.cipher());
        var properties = new ArpfProperties(sqnBlock, 1000, Duration.ofMinutes(1), inds);
        var source = new SqnSource(IndSet.parse(inds), new GlobalCounter(clock));
        var reservations = new SqnReservations(database.jdbc(), new SqnBlocks(properties, source));
        leases = new SqnLeases(
                properties, new DatabaseReservations(database.groupCommit(), reservations, vault), source);
        var former = new FormerCredentials(database.jdbc(), vault, clock, properties);
        subscriptions = new SubscriptionStore(
                database.jdbc(), database.transactions(), database.notices(), vault, former, leases, source.counter());
        grants = new SqnGrants(database.groupCommit(), database.jdbc(), vault, leases, clock);
        database.notices().tell(SubscriptionStore.CHANGED, supi -> leases.drop(Supi.parse(supi)), leases::dropAll);
        imports = new SubscriptionImports(
                database.jdbc(), database.transactions(), database.notices(), vault, former, leases, source.counter());
        arpf = new Arpf(leases, new HeAvGenerator(rands));
    }

    static NewSubscription subscription(Supi supi) {
        return subscription(supi, K, null, null);
    }

    static NewSubscription subscription(Supi supi, SqnScheme scheme) {
        return subscription(supi, K, new NewSqn(scheme, null, null, null));
    }

    static NewSubscription subscription(Supi supi, String k, @Nullable Sqn sqn, @Nullable Integer indLength) {
        return subscription(supi, k, new NewSqn(null, sqn, indLength, null));
    }

    static NewSubscription subscription(Supi supi, String k, NewSqn sqn) {
        return new NewSubscription(
                supi,
                AuthenticationMethod.FIVE_G_AKA,
                new Credentials.OfMilenage(
                        AlgorithmSet.OfMilenage.USUAL,
                        SubscriberKey.of(HexFormat.of().parseHex(k)),
                        Opc.of(HexFormat.of().parseHex(OPC))),
                Octets.ofHex("8000"),
                sqn);
    }

    VectorOutcome ask(Supi supi) {
        return arpf.vector(supi, SNN, null, null);
    }

    VectorOutcome ask(Supi supi, SynchFailure failure) {
        return arpf.vector(supi, SNN, failure, null);
    }

    HeAv vector(Supi supi) {
        return vectorOf(ask(supi));
    }

    Sqn nextSqn(Supi supi) {
        return sqnOf(vector(supi));
    }

    static HeAv vectorOf(VectorOutcome outcome) {
        if (outcome instanceof VectorOutcome.Issued(HeAv vector)) {
            return vector;
        }
        throw new AssertionError("no vector but " + outcome);
    }

    /** The SQN in a vector, as only the USIM can read it. */
    static Sqn sqnOf(HeAv vector) {
        var ak = MILENAGE.response(vector.rand()).ak();
        return Sqn.of(Autn.of(vector.autn()).sqnXorAk().xor(ak));
    }
}
