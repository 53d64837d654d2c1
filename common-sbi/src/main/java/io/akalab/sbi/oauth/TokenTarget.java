package io.akalab.sbi.oauth;

/** What a token is for: a service of a type of function. */
record TokenTarget(String nfType, String service) {}
