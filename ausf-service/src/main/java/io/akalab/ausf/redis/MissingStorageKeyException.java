package io.akalab.ausf.redis;

/** Keys are to be shared, and there is none to seal them with. */
final class MissingStorageKeyException extends RuntimeException {

    MissingStorageKeyException() {
        super("akalab.ausf.redis.uri is set, but no storage key to seal with what is kept there");
    }
}
