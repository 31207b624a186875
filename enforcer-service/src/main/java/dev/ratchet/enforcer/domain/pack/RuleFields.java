package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.Rule;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields by which two versions of a rule can differ; its number, version and date are none of them. */
final class RuleFields {

    private record RuleField(String name, Function<Rule, @Nullable Object> value) {}

    private static final List<RuleField> ALL = List.of(
            new RuleField("name", Rule::name),
            new RuleField("description", Rule::description),
            new RuleField("checkPoint", Rule::checkPoint),
            new RuleField("severity", Rule::severity),
            new RuleField("mode", Rule::mode),
            new RuleField("check", Rule::check),
            new RuleField("remediation", Rule::remediation),
            new RuleField("scope", Rule::scope),
            new RuleField("onError", Rule::onError),
            new RuleField("owner", Rule::owner),
            new RuleField("rationale", Rule::rationale),
            new RuleField("relatedViolation", Rule::relatedViolation),
            new RuleField("relatedImprovement", Rule::relatedImprovement));

    private RuleFields() {}

    static List<String> differing(Rule one, Rule other) {
        return ALL.stream()
                .filter(field ->
                        !Objects.equals(field.value().apply(one), field.value().apply(other)))
                .map(RuleField::name)
                .toList();
    }

    /** All of them in one text, the same for the same rule. */
    static String content(Rule rule) {
        return String.join(
                "\n",
                ALL.stream()
                        .map(field -> field.name() + "=" + field.value().apply(rule))
                        .toList());
    }
}
