package io.akalab.amf.lab;

/**
 * What came of a wish.
 *
 * @param state {@code STARTED}, {@code PAGED} or {@code LATER}
 */
record Asked(String state) {}
