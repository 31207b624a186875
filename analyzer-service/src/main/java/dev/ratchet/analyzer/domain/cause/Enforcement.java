package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.DeclaredWorkflow;
import dev.ratchet.analyzer.domain.evidence.RuleRecord;
import dev.ratchet.events.RuleMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The last link: that the process asks for it, in a workflow or in a document that the violations name, and nothing makes
 * it hold.
 */
final class Enforcement {

    /** A file of prose, or an address. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "[\\p{L}\\p{N}_][\\p{L}\\p{N}_./-]*\\.(?:md|adoc|rst|txt|html?|pdf|docx?|ya?ml)\\b|https?://\\S+");

    private final CaseFile file;
    private final Speaking speaking;

    Enforcement(CaseFile file, Speaking speaking) {
        this.file = file;
        this.speaking = speaking;
    }

    Optional<Link> link() {
        return hasEnforcedRule() ? Optional.empty() : byWorkflow().or(this::byDocument);
    }

    private boolean hasEnforcedRule() {
        return speaking.records().stream().anyMatch(rule -> mode(rule) == RuleMode.ENFORCE);
    }

    private static RuleMode mode(RuleRecord rule) {
        RuleMode mode = rule.chapters().getLast().mode();
        return mode == null ? RuleMode.SHADOW : mode;
    }

    private Optional<Link> byWorkflow() {
        boolean isDeclared =
                file.constraint().isPresent() || file.declaredStep().isPresent();
        return file.workflow().filter(declared -> isDeclared).flatMap(this::documented);
    }

    private Optional<Link> documented(DeclaredWorkflow declared) {
        String workflow = declared.definition().workflow();
        String statement = "Pattern documented but not enforced: workflow '%s' asks for the step '%s'%s, and %s"
                .formatted(workflow, file.step(), leftToPeople(), whatMakesItHold());
        Stream<String> constraint = file.constraint().stream().map(found -> workflow + "/" + found.id());
        return Link.of(
                Link.Weight.ENFORCEMENT,
                statement,
                Stream.of(Stream.of(declared.citation()), constraint, citedRules())
                        .flatMap(cited -> cited)
                        .toList());
    }

    private Optional<Link> byDocument() {
        Matcher named = DOCUMENT.matcher(file.first().context().expectedBehavior());
        return named.find()
                ? file.around()
                        .book()
                        .flatMap(book -> Link.of(
                                Link.Weight.ENFORCEMENT,
                                "Pattern documented but not enforced: %s asks for it, and %s"
                                        .formatted(named.group(), whatMakesItHold()),
                                Stream.concat(Stream.of(file.first().id().toString(), book.citation()), citedRules())
                                        .toList()))
                : Optional.empty();
    }

    private String whatMakesItHold() {
        List<RuleRecord> rules =
                speaking.records().stream().filter(RuleRecord::inForce).toList();
        return rules.isEmpty()
                ? "nothing makes it hold"
                : "%s at %s only %s"
                        .formatted(
                                rules.getFirst().id(),
                                rules.getFirst().checkPoint().wireName(),
                                mode(rules.getFirst()) == RuleMode.WARN ? "warns" : "watches in shadow");
    }

    private Stream<String> citedRules() {
        return speaking.records().stream().map(rule -> rule.chapters().getLast().citation());
    }

    private String leftToPeople() {
        return file.declaredStep()
                .filter(step -> step.automation() != null && !step.automated())
                .map(step -> ", whose command is left to people to run")
                .orElse("");
    }
}
