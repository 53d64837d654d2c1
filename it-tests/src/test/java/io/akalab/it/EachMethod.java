package io.akalab.it;

import io.akalab.openapi.nudm.ueau.AuthType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A procedure that is to go the same way whichever method the home network chooses; the test takes it as a string. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ValueSource(strings = {AuthType.FIVE_G_AKA, AuthType.EAP_AKA_PRIME})
@interface EachMethod {}
