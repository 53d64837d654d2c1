package io.akalab.amf.storage;

import io.akalab.amf.n2.Slice;
import io.akalab.amf.udm.HomeRegistration;
import io.akalab.amf.udm.SubscribedSlices;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kamf;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.UeSecurityCapability;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The octets of a record before they are sealed: a version, then every field in order. */
final class UeRecordCodec {

    private static final int VERSION = 1;
    private static final int KAMF_LENGTH = 32;

    private UeRecordCodec() {}

    /** Writes a record; the caller wipes it. */
    static byte[] encode(UeRecord ue) {
        var octets = new WipedOutput();
        try (var out = new DataOutputStream(octets)) {
            out.writeByte(VERSION);
            out.writeUTF(ue.supi().value());
            out.writeBoolean(ue.registered());
            guti(out, ue.guti());
            guti(out, ue.formerGuti());
            out.writeByte(ue.ngKsi().value());
            octets(out, ue.capability().octets());
            security(out, ue.security());
            slices(out, ue.allowedNssai());
            text(out, ue.pei());
            home(out, ue.home());
            return octets.take();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException if it is none
     */
    static UeRecord decode(byte[] octets) {
        try (var in = new DataInputStream(new ByteArrayInputStream(octets))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("a record of version " + version);
            }
            var supi = Supi.parse(in.readUTF());
            boolean registered = in.readBoolean();
            var guti = guti(in);
            if (guti == null) {
                throw new IllegalArgumentException("a record without 5G-GUTI");
            }
            return new UeRecord(
                    supi,
                    registered,
                    guti,
                    guti(in),
                    NgKsi.ofNative(in.readUnsignedByte()),
                    new UeSecurityCapability(octets(in)),
                    security(in),
                    slices(in),
                    text(in),
                    home(in, supi));
        } catch (IOException e) {
            throw new IllegalArgumentException("a record that ends early", e);
        }
    }

    private static void guti(DataOutputStream out, @Nullable Guti guti) throws IOException {
        octets(out, guti == null ? Octets.of() : new MobileIdentity.FiveGGuti(guti).octets());
    }

    private static @Nullable Guti guti(DataInputStream in) throws IOException {
        var octets = octets(in);
        if (octets.length() == 0) {
            return null;
        }
        if (MobileIdentity.of(octets) instanceof MobileIdentity.FiveGGuti(var guti)) {
            return guti;
        }
        throw new IllegalArgumentException("no 5G-GUTI");
    }

    private static void security(DataOutputStream out, UeRecord.@Nullable Security security) throws IOException {
        out.writeBoolean(security != null);
        if (security == null) {
            return;
        }
        var kamf = security.kamf().toArray();
        out.write(kamf);
        Arrays.fill(kamf, (byte) 0);
        out.writeByte(security.nea().ordinal());
        out.writeByte(security.nia().ordinal());
        out.writeInt(security.uplink());
        out.writeInt(security.downlink());
        out.writeLong(security.authenticatedAt().toEpochMilli());
        out.writeInt(security.registrations());
    }

    private static UeRecord.@Nullable Security security(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        var kamf = in.readNBytes(KAMF_LENGTH);
        try {
            return new UeRecord.Security(
                    Kamf.of(kamf),
                    Nea.values()[in.readUnsignedByte()],
                    Nia.values()[in.readUnsignedByte()],
                    in.readInt(),
                    in.readInt(),
                    Instant.ofEpochMilli(in.readLong()),
                    in.readInt());
        } finally {
            Arrays.fill(kamf, (byte) 0);
        }
    }

    private static void slices(DataOutputStream out, List<Slice> slices) throws IOException {
        out.writeByte(slices.size());
        for (var slice : slices) {
            out.writeByte(slice.sst());
            text(out, slice.sd());
        }
    }

    private static List<Slice> slices(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        var slices = new ArrayList<Slice>(size);
        for (int i = 0; i < size; i++) {
            slices.add(new Slice(in.readUnsignedByte(), text(in)));
        }
        return slices;
    }

    private static void home(DataOutputStream out, @Nullable HomeRegistration home) throws IOException {
        text(out, home == null ? null : home.callbackId());
        if (home != null) {
            slices(out, home.slices().byDefault());
            slices(out, home.slices().others());
            text(out, home.subscription() == null ? null : home.subscription().toString());
        }
    }

    private static @Nullable HomeRegistration home(DataInputStream in, Supi supi) throws IOException {
        var callbackId = text(in);
        if (callbackId == null) {
            return null;
        }
        var slices = new SubscribedSlices(slices(in), slices(in));
        var subscription = text(in);
        return new HomeRegistration(supi, callbackId, slices, subscription == null ? null : URI.create(subscription));
    }

    /** Empty text stands for none. */
    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeUTF(text == null ? "" : text);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        var text = in.readUTF();
        return text.isEmpty() ? null : text;
    }

    private static void octets(DataOutputStream out, Octets octets) throws IOException {
        out.writeByte(octets.length());
        out.write(octets.toArray());
    }

    private static Octets octets(DataInputStream in) throws IOException {
        return Octets.wrap(in.readNBytes(in.readUnsignedByte()));
    }

    /** Leaves no copy of what was written but the one that is taken. */
    private static final class WipedOutput extends ByteArrayOutputStream {

        private static final int USUAL = 512;

        WipedOutput() {
            super(USUAL);
        }

        byte[] take() {
            var taken = toByteArray();
            Arrays.fill(buf, (byte) 0);
            return taken;
        }
    }
}
