package io.akalab.lab.functions;

import io.akalab.crypto.identity.Plmn;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a lab in one process can be told.
 *
 * @param data where the database and its key are kept; null keeps them in memory alone
 * @param plmn the home and serving network
 * @param tac the tracking area code, 24 bits
 * @param sst the slice/service type of the one slice, 8 bits
 */
public record LabSettings(Ports ports, @Nullable Path data, Plmn plmn, int tac, int sst) {

    /** The test network that needs no licence (ITU-T E.212). */
    public static final Plmn DEFAULT_PLMN = new Plmn("999", "70");

    public static final int DEFAULT_TAC = 1;
    public static final int DEFAULT_SST = 1;
}
