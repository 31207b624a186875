package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.enforcer.domain.Glob;
import dev.ratchet.events.Rule.Scope;
import org.jspecify.annotations.Nullable;

/** How the scopes of two rules lie to one another. What can't be told apart is taken to meet. */
final class Scopes {

    private Scopes() {}

    /** Whether everything that the narrow scope speaks of is in the wide one too. */
    static boolean covers(Scope wide, Scope narrow) {
        return covers(wide.workflow(), narrow.workflow())
                && covers(wide.artifactKind(), narrow.artifactKind())
                && coversPattern(wide.artifactPattern(), narrow.artifactPattern());
    }

    /** Whether an artifact can be in both. */
    static boolean meet(Scope one, Scope other) {
        return meet(one.workflow(), other.workflow())
                && meet(one.artifactKind(), other.artifactKind())
                && patternsMeet(one.artifactPattern(), other.artifactPattern());
    }

    private static boolean covers(@Nullable String wide, @Nullable String narrow) {
        return wide == null || wide.equals(narrow);
    }

    private static boolean coversPattern(@Nullable String wide, @Nullable String narrow) {
        return covers(wide, narrow)
                || (wide != null
                        && narrow != null
                        && isName(narrow)
                        && Glob.ofNames(wide).matches(narrow));
    }

    private static boolean meet(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static boolean patternsMeet(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return true;
        }
        if (isName(one)) {
            return Glob.ofNames(other).matches(one);
        }
        return !isName(other) || Glob.ofNames(one).matches(other);
    }

    private static boolean isName(String pattern) {
        return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
    }
}
