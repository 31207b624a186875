package dev.ratchet.detector.domain.workflow;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The placeholders of a constraint's sentences, such as {@code ${artifact.name}}, and what stands for them in a run. */
public final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final String UNKNOWN = "unknown";
    private static final Artifact NOBODY = Artifact.named(UNKNOWN);

    private final Map<String, String> values;

    private Wording(Map<String, String> values) {
        this.values = values;
    }

    /** The words of one run. */
    public static Wording of(String workflow, String run, Artifact artifact) {
        Map<String, String> values = new TreeMap<>();
        values.put("workflow", workflow);
        values.put("run", run);
        values.put("artifact.name", artifact.name());
        values.put("artifact.version", artifact.version() == null ? UNKNOWN : artifact.version());
        values.put("artifact.kind", artifact.kind() == null ? UNKNOWN : artifact.kind());
        values.put("artifact.digest", artifact.digest() == null ? UNKNOWN : artifact.digest());
        return new Wording(values);
    }

    /** Refuses a text with a placeholder that no run can fill in. */
    public static void mustBeKnown(String field, String text) {
        Map<String, String> known = of(UNKNOWN, UNKNOWN, NOBODY).values;
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            if (!known.containsKey(matcher.group(1))) {
                throw new InvalidValue(
                        field, "free of placeholders other than " + String.join(", ", known.keySet()), matcher.group());
            }
        }
    }

    /** The text with this run's values, cut where a sentence must end ({@value Bounds#TEXT} characters). */
    public String fill(String text) {
        String filled = PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
        return Bounds.beginning(filled, Bounds.TEXT);
    }
}
