package io.akalab.amf.gmm;

import java.util.function.Consumer;

/**
 * Something that the network wants of a UE which is idle or busy, to be done when it is there.
 *
 * @param what for the log
 * @param authenticates whether it is an authentication, which a registration may bring as well
 * @param proceed what is done when the UE is connected, registered, and in no procedure
 * @param unreachable what is done when it did not answer its paging
 */
record NetworkWish(String what, boolean authenticates, Consumer<UeContext> proceed, Consumer<UeContext> unreachable) {}
