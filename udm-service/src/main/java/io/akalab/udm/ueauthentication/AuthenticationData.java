package io.akalab.udm.ueauthentication;

import io.akalab.crypto.aka.HomeAv;
import io.akalab.crypto.identity.Supi;

/** A vector and whom it is for. */
record AuthenticationData(Supi supi, HomeAv vector) {}
