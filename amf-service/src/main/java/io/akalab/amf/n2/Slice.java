package io.akalab.amf.n2;

import org.jspecify.annotations.Nullable;

/**
 * An S-NSSAI (TS 23.003 clause 28.4.2).
 *
 * @param sst the slice/service type, 8 bits
 * @param sd the slice differentiator as 6 hexadecimal digits in lower case, if there is one
 */
public record Slice(int sst, @Nullable String sd) {}
