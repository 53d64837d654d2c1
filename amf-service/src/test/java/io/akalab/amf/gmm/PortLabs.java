package io.akalab.amf.gmm;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test classes a lab: those with the same settings share one, which lives until all tests are over. */
public final class PortLabs implements ParameterResolver {

    private static final ExtensionContext.Namespace LABS = ExtensionContext.Namespace.create(PortLabs.class);

    /** The AMF's settings, over its defaults. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Settings {
        String[] value();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PortLab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var wanted = context.getRequiredTestClass().getAnnotation(Settings.class);
        var settings = wanted == null ? List.<String>of() : List.of(wanted.value());
        return context.getRoot()
                .getStore(LABS)
                .computeIfAbsent(settings, key -> new PortLab(settings.toArray(String[]::new)), PortLab.class);
    }
}
