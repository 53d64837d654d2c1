package io.akalab.udm.datarepository;

import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.events.AuthenticationResult;

/** Between the AuthEvent of TS 29.503 and the domain. */
final class AuthenticationStatusMapper {

    private AuthenticationStatusMapper() {}

    static AuthenticationResult toResult(AuthEvent event) {
        if (!AuthenticationResult.isAuthType(event.authType())) {
            throw SbiProblem.incorrect("/authType", "is no authentication method");
        }
        if (!AuthenticationResult.isTime(event.timeStamp())) {
            throw SbiProblem.incorrect("/timeStamp", "is out of range");
        }
        return new AuthenticationResult(
                event.nfInstanceId(),
                event.success(),
                event.timeStamp(),
                event.authType(),
                ServingNetworkName.parse(event.servingNetworkName()));
    }

    static AuthEvent toWire(AuthenticationResult result) {
        return new AuthEvent(
                result.nfInstanceId(),
                result.success(),
                result.timeStamp(),
                result.authType(),
                result.snn().value(),
                null);
    }
}
