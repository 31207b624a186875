package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.enforcer.domain.pack.PackPlan.Change;
import dev.ratchet.enforcer.domain.pack.PackPlan.Kind;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.PackOrigin;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a pack with a book. Only a rule whose definition differs from its last activation gets a new version; its
 * present mode, which verdicts may have changed since, is no difference.
 */
public final class PackPlanner {

    private final Pack pack;
    private final RuleBook book;

    public PackPlanner(Pack pack, RuleBook book) {
        this.pack = pack;
        this.book = book;
    }

    /**
     * The changes.
     *
     * @param takeOver rules that come into the pack's hands although the book has them from elsewhere
     * @param prune whether rules that the pack doesn't have any more leave the book
     * @param today the date of rules that are new
     */
    public PackPlan plan(Set<RuleId> takeOver, boolean prune, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        pack.rules().forEach(rule -> changes.add(change(rule.rule(), takeOver, today)));
        Set<RuleId> ours = pack.rules().stream().map(rule -> rule.rule().id()).collect(Collectors.toSet());
        book.entries().values().stream()
                .filter(entry ->
                        entry.isInForce() && !ours.contains(entry.rule().id()))
                .filter(entry -> isOurs(entry))
                .forEach(entry -> changes.add(gone(entry, prune)));
        changes.sort(Comparator.comparing(change -> change.rule().value()));
        return new PackPlan(pack.name(), pack.version(), List.copyOf(changes));
    }

    private Change change(Rule rule, Set<RuleId> takeOver, LocalDate today) {
        RuleEntry entry = book.entries().get(rule.id());
        if (entry == null) {
            return new Change(rule.id(), Kind.ADDED, null, version(rule, null, today), List.of(), null);
        }
        Rule before = entry.activations().getLast().definition();
        Rule after = version(rule, before, today);
        if (!isOurs(entry) && !takeOver.contains(rule.id())) {
            return new Change(rule.id(), Kind.TAKEN, before, after, RuleFields.differing(before, after), holder(entry));
        }
        List<String> fields = RuleFields.differing(before, after);
        boolean isSame = fields.isEmpty() && entry.isInForce() && isOurs(entry);
        return new Change(
                rule.id(), isSame ? Kind.UNCHANGED : Kind.CHANGED, before, isSame ? before : after, fields, null);
    }

    private static Change gone(RuleEntry entry, boolean prune) {
        Rule before = entry.activations().getLast().definition();
        return new Change(before.id(), prune ? Kind.RETIRED : Kind.LEFT, before, null, List.of(), null);
    }

    private boolean isOurs(RuleEntry entry) {
        PackOrigin origin = originOf(entry);
        return origin != null && origin.name().equals(pack.name());
    }

    private static String holder(RuleEntry entry) {
        PackOrigin origin = originOf(entry);
        Rule rule = entry.rule();
        if (origin != null) {
            return "pack " + origin.name();
        }
        return rule.relatedImprovement() == null
                ? "no pack"
                : rule.relatedImprovement().toString();
    }

    /** The pack that the rule came with last; a rollback in between doesn't change hands. */
    private static @Nullable PackOrigin originOf(RuleEntry entry) {
        return entry.activations().reversed().stream()
                .map(RuleActivated::pack)
                .filter(origin -> origin != null)
                .findFirst()
                .orElse(null);
    }

    /** The rule as the next version; what it was learned from stays with it. */
    private static Rule version(Rule rule, @Nullable Rule before, LocalDate today) {
        return new Rule(
                rule.id(),
                before == null ? 1 : before.version() + 1,
                rule.name(),
                rule.description(),
                rule.checkPoint(),
                rule.severity(),
                rule.mode(),
                rule.check(),
                rule.remediation(),
                rule.scope(),
                rule.onError(),
                rule.owner(),
                rule.rationale(),
                rule.relatedViolation() == null && before != null ? before.relatedViolation() : rule.relatedViolation(),
                rule.relatedImprovement() == null && before != null
                        ? before.relatedImprovement()
                        : rule.relatedImprovement(),
                before == null ? today : before.addedDate());
    }
}
