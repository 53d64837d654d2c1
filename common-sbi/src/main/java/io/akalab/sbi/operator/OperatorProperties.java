package io.akalab.sbi.operator;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the operators are.
 *
 * @param operators the instance ids in the certificates of those who may use {@code /provisioning}, {@code /lab}, the mock N2
 *     and the API documents; with none, whoever reaches the port may, so that it should be reached from the loopback
 *     interface alone
 */
@ConfigurationProperties("akalab.sbi")
public record OperatorProperties(@DefaultValue List<UUID> operators) {

    public OperatorProperties {
        operators = List.copyOf(operators);
    }
}
