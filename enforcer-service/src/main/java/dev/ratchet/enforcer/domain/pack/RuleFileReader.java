package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.ViolationId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file that holds one rule with its tests. */
final class RuleFileReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    private final Form form;
    private final Faults faults;
    private final Pack pack;
    private final @Nullable RuleMode mode;
    private final CheckReader checks;

    RuleFileReader(Form form, Faults faults, Pack pack, @Nullable RuleMode mode, CheckReader checks) {
        this.form = form;
        this.faults = faults;
        this.pack = pack;
        this.mode = mode;
        this.checks = checks;
    }

    /** The rule; empty when something is wrong with it, which is a fault then. */
    Optional<PackRule> read() {
        int before = faults.count();
        Optional<CheckReader.Check> check = form.requiredScalar("check").flatMap(checks::read);
        Optional<Rule> rule = rule(check.map(CheckReader.Check::expression).orElse("true"));
        TestCaseReader cases = new TestCaseReader(form, faults);
        var tests = cases.read();
        form.nothingElse();
        if (faults.count() > before || rule.isEmpty() || check.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PackRule(rule.get(), check.get().byDefault(), tests, places()));
    }

    private PackRule.PackPlaces places() {
        return new PackRule.PackPlaces(
                form.placeOf("id"), form.placeOf("check"), form.placeOf("description"), form.placeOf("remediation"));
    }

    private Optional<Rule> rule(String check) {
        Optional<RuleId> id = form.requiredValue("id", RuleId::new);
        Optional<String> name = form.requiredText("name");
        Optional<String> description = form.requiredText("description").map(this::filled);
        Optional<CheckPoint> checkPoint = form.requiredValue("checkPoint", CheckPoint::named);
        Optional<RuleSeverity> severity = form.requiredValue("severity", RuleSeverity::named);
        RuleMode written = form.value("mode", RuleMode::named).orElse(RuleMode.SHADOW);
        Optional<String> remediation = form.requiredText("remediation").map(this::filled);
        OnError onError = form.value("onError", OnError::named).orElse(null);
        Rule.Scope scope = scope();
        String owner = form.text("owner").orElse(null);
        String rationale = form.text("rationale").orElse(null);
        ViolationId violation =
                form.value("relatedViolation", ViolationId::parse).orElse(null);
        ImprovementId improvement =
                form.value("relatedImprovement", ImprovementId::parse).orElse(null);
        if (id.isEmpty()
                || name.isEmpty()
                || description.isEmpty()
                || checkPoint.isEmpty()
                || severity.isEmpty()
                || remediation.isEmpty()) {
            return Optional.empty();
        }
        RuleMode effective = mode == null ? written : mode;
        OnError unknown = onError == null ? Rule.defaultOnError(severity.get(), effective) : onError;
        return built(() -> new Rule(
                id.get(),
                1,
                name.get(),
                description.get(),
                checkPoint.get(),
                severity.get(),
                effective,
                check,
                remediation.get(),
                scope,
                unknown,
                owner,
                rationale,
                violation,
                improvement,
                LocalDate.EPOCH));
    }

    private Rule.Scope scope() {
        Optional<Form> scope = form.form("scope");
        if (scope.isEmpty()) {
            return Rule.Scope.everything();
        }
        String workflow = scope.get().text("workflow").orElse(null);
        String kind = scope.get().text("artifactKind").orElse(null);
        String pattern = scope.get().text("artifactPattern").orElse(null);
        scope.get().nothingElse();
        return built(() -> new Rule.Scope(workflow, kind, pattern)).orElse(Rule.Scope.everything());
    }

    private <T> Optional<T> built(Supplier<T> building) {
        try {
            return Optional.of(building.get());
        } catch (InvalidValue invalid) {
            String top = invalid.field().replaceAll("\\..*", "");
            faults.add(form.placeOf(top), invalid.field(), String.valueOf(invalid.getMessage()));
            return Optional.empty();
        }
    }

    /** A text for people with the pack's parameters filled in; other placeholders are left to the gate. */
    private String filled(String text) {
        Map<String, ParameterValue> values = pack.values();
        return PLACEHOLDER.matcher(text).replaceAll(place -> {
            ParameterValue value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : value.shown());
        });
    }
}
