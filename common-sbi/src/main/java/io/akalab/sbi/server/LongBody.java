package io.akalab.sbi.server;

import org.springframework.util.unit.DataSize;

/**
 * A bean that gives one path a limit of its own for request bodies, which are read as they come and not kept.
 *
 * @param path the whole path, such as {@code /provisioning/v1/subscribers/import}
 * @param limit takes the place of {@code akalab.sbi.max-body-size}
 */
public record LongBody(String path, DataSize limit) {}
