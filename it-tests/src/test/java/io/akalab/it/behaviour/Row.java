package io.akalab.it.behaviour;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table: a situation, and what every operation answers in it.
 *
 * @param status null where the answer is the one to the operation's own request
 * @param param whether the answer names the member that was changed
 * @param header one that the answer must have
 * @param documented whether our profile has this answer; null counts as true
 */
record Row(
        String situation,
        Change change,
        @Nullable Integer status,
        @Nullable String cause,
        @Nullable Boolean param,
        @Nullable String header,
        @Nullable Boolean documented) {

    boolean isDocumented() {
        return !Boolean.FALSE.equals(documented);
    }

    @Override
    public String toString() {
        return situation;
    }
}
