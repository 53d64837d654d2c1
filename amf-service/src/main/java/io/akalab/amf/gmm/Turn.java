package io.akalab.amf.gmm;

import io.akalab.amf.seaf.AusfClient.SynchFailure;
import io.akalab.amf.seaf.Challenge;

/** What a method of authentication wants after an answer of the UE. */
sealed interface Turn {

    /** The UE is to answer another challenge, which is there already. */
    record Ask(Challenge challenge) implements Turn {}

    /** The home network is to make another challenge, after a synch failure. */
    record Resynchronize(SynchFailure failure) implements Turn {}

    /** Nothing: the authentication is over. */
    record End(Authentication.Outcome outcome) implements Turn {}
}
