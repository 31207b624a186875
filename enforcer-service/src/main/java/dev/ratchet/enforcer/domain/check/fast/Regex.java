package dev.ratchet.enforcer.domain.check.fast;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Regular expressions that are written out in a check, compiled once. */
final class Regex {

    private Regex() {}

    /** Empty where the interpreter has no answer either: no regular expression, or one that is too large. */
    static Optional<Pattern> compiled(String regex, int maxProgram) {
        try {
            return Optional.of(Pattern.compile(regex)).filter(pattern -> pattern.programSize() <= maxProgram);
        } catch (PatternSyntaxException noPattern) {
            return Optional.empty();
        }
    }
}
