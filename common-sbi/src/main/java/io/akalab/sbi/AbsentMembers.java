package io.akalab.sbi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * Members that must be there but may be null, as {@code resStar} must, by which a SEAF says that the UE gave no answer. Some leave
 * them out for the same ({@code docs/compatibility.md}); wire records have them as an {@link Optional}.
 */
final class AbsentMembers extends SimpleModule {

    private final boolean strict;

    AbsentMembers(boolean strict) {
        super("absent members");
        this.strict = strict;
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        if (!strict) {
            context.insertAnnotationIntrospector(new Lenient());
        }
    }

    private static final class Lenient extends NopAnnotationIntrospector {

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.getRawType() == Optional.class ? Boolean.FALSE : null;
        }
    }
}
