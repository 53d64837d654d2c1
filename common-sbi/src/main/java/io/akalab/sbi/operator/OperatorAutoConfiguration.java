package io.akalab.sbi.operator;

import io.akalab.sbi.problem.ProblemAutoConfiguration;
import io.akalab.sbi.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Keeps everybody else from what is the operators', where operators are named. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@EnableConfigurationProperties(OperatorProperties.class)
public class OperatorAutoConfiguration {

    /** Outside of the lab trace, which would keep what it refuses. */
    @Bean
    @ConditionalOnExpression("'${akalab.sbi.operators:${akalab.sbi.operators[0]:}}' != ''")
    FilterRegistrationBean<OperatorFilter> operatorFilter(OperatorProperties properties, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new OperatorFilter(Set.copyOf(properties.operators()), problems));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
