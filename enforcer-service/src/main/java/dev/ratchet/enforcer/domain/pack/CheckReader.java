package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.events.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the checks of a pack out of its parameters, and compiles them; errors are shown where they stand in the file. */
final class CheckReader {

    private static final String FIELD = "check";

    private final CheckLanguage language;
    private final Map<String, ParameterValue> values;
    private final Map<String, ParameterValue> defaults;
    private final Faults faults;

    CheckReader(CheckLanguage language, Pack pack, Faults faults) {
        this.language = language;
        this.values = pack.values();
        this.defaults =
                pack.parameters().values().stream().collect(Collectors.toMap(Parameter::name, Parameter::value));
        this.faults = faults;
    }

    /** A check with the parameters as the team set them, and with their defaults. */
    record Check(String expression, String byDefault) {}

    Optional<Check> read(Node.Scalar written) {
        String text = written.text().stripTrailing();
        if (text.length() > Rule.MAX_CHECK) {
            faults.add(written.place(), FIELD, "should be at most " + Rule.MAX_CHECK + " characters long");
            return Optional.empty();
        }
        CheckTemplate template = new CheckTemplate(text);
        CheckTemplate.Filled filled = template.filled(values);
        filled.misplaced().forEach(wrong -> faults.add(place(written, text, wrong.offset()), FIELD, wrong.message()));
        if (!filled.misplaced().isEmpty() || !compiles(written, text, filled)) {
            return Optional.empty();
        }
        return Optional.of(
                new Check(filled.expression(), template.filled(defaults).expression()));
    }

    private boolean compiles(Node.Scalar written, String text, CheckTemplate.Filled filled) {
        if (filled.expression().length() > Rule.MAX_CHECK) {
            faults.add(
                    written.place(),
                    FIELD,
                    "is longer than %d characters with its parameters".formatted(Rule.MAX_CHECK));
            return false;
        }
        if (language.compile(filled.expression()) instanceof Compilation.Rejected rejected) {
            int offset = filled.origin(offset(filled.expression(), rejected.line(), rejected.column()));
            faults.add(place(written, text, offset), FIELD, rejected.message());
            return false;
        }
        return true;
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int l = 1; l < line && text.indexOf('\n', start) >= 0; l++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.min(start + column - 1, text.length());
    }

    private static Place place(Node.Scalar written, String text, int offset) {
        int end = Math.max(0, Math.min(offset, text.length()));
        String before = text.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return written.at(line, end - (before.lastIndexOf('\n') + 1) + 1);
    }
}
