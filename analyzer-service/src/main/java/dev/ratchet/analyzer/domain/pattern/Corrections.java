package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.CorrectionKind;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.PatternEvent.Binding;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Turns what a person says about patterns into the event that records it. A correction speaks of texts: violations that
 * say the same as a named one go with it. What can't be meant is refused with the field that says it.
 */
public final class Corrections {

    private final KnownPatterns patterns;
    private final KnownTexts texts;

    public Corrections(KnownPatterns patterns, KnownTexts texts) {
        this.patterns = patterns;
        this.texts = texts;
    }

    /** Who says so, why, and when. */
    public record Word(String by, String reason, Instant at) {

        public Word {
            Bounds.name("by", by);
            Bounds.text("reason", reason);
        }
    }

    /** All of these are one problem; the first keeps its name. */
    public PatternCorrected merge(List<Pattern> same, Word word) {
        Pattern kept = same.getFirst();
        Place place = place(kept);
        TreeSet<String> together = new TreeSet<>();
        for (Pattern pattern : same) {
            mustBeAlike(kept, pattern, "with");
            together.addAll(place.textsOf(pattern.id()));
        }
        List<String> ids = same.stream().map(Pattern::id).distinct().toList();
        if (ids.size() < 2) {
            throw new InvalidValue("with", "another pattern", kept.id());
        }
        return event(CorrectionKind.MERGE, place, ids, List.of(), together, List.of(), List.of(), word);
    }

    /** These violations are a problem of their own. */
    public PatternCorrected split(Pattern pattern, List<ViolationId> violations, Word word) {
        Place place = place(pattern);
        List<String> parted = textsOf(pattern, violations);
        List<String> rest = rest(place, pattern, parted);
        String founded = place.unusedId(parted.getFirst(), 0);
        return event(
                CorrectionKind.SPLIT, place, List.of(pattern.id(), founded), violations, parted, parted, rest, word);
    }

    /** These violations belong to another pattern. */
    public PatternCorrected move(Pattern pattern, Pattern to, List<ViolationId> violations, Word word) {
        mustBeAlike(pattern, to, "to");
        if (pattern.id().equals(to.id())) {
            throw new InvalidValue("to", "another pattern", to.id());
        }
        Place place = place(pattern);
        List<String> moved = textsOf(pattern, violations);
        List<String> rest = new ArrayList<>(place.textsOf(pattern.id()));
        rest.removeAll(moved);
        TreeSet<String> together = new TreeSet<>(moved);
        together.addAll(place.textsOf(to.id()));
        return event(
                CorrectionKind.MOVE, place, List.of(pattern.id(), to.id()), violations, together, moved, rest, word);
    }

    /** These violations are not what the pattern is about; where they belong is not said. */
    public PatternCorrected notSimilar(Pattern pattern, List<ViolationId> violations, Word word) {
        Place place = place(pattern);
        List<String> parted = textsOf(pattern, violations);
        List<String> rest = rest(place, pattern, parted);
        return event(
                CorrectionKind.NOT_SIMILAR, place, List.of(pattern.id()), violations, List.of(), parted, rest, word);
    }

    /** These patterns are two problems. */
    public PatternCorrected notSimilar(Pattern one, Pattern other, Word word) {
        mustBeAlike(one, other, "pattern");
        if (one.id().equals(other.id())) {
            throw new InvalidValue("pattern", "another pattern", other.id());
        }
        Place place = place(one);
        return event(
                CorrectionKind.NOT_SIMILAR,
                place,
                List.of(one.id(), other.id()),
                List.of(),
                List.of(),
                place.textsOf(one.id()),
                place.textsOf(other.id()),
                word);
    }

    private Place place(Pattern pattern) {
        ViolationType type = pattern.type();
        if (type == null) {
            throw new InvalidValue("pattern", "of one type of violations", pattern.id());
        }
        return texts.place(pattern.workflow(), type);
    }

    private static void mustBeAlike(Pattern one, Pattern other, String field) {
        if (!one.workflow().equals(other.workflow()) || one.type() != other.type()) {
            throw new InvalidValue(field, "a pattern of the same workflow and type as " + one.id(), other.id());
        }
    }

    private List<String> textsOf(Pattern pattern, List<ViolationId> violations) {
        List<Membership> found = patterns.memberships(violations);
        for (ViolationId violation : violations) {
            boolean isMember = found.stream()
                    .anyMatch(membership -> membership.violation().equals(violation.toString())
                            && membership.pattern().equals(pattern.id()));
            if (!isMember) {
                throw new InvalidValue("violations", "violations of " + pattern.id(), violation);
            }
        }
        if (found.isEmpty()) {
            throw new InvalidValue("violations", "at least one violation", "none");
        }
        return found.stream().map(Membership::fingerprint).distinct().sorted().toList();
    }

    private static List<String> rest(Place place, Pattern pattern, List<String> parted) {
        List<String> rest = new ArrayList<>(place.textsOf(pattern.id()));
        rest.removeAll(parted);
        if (rest.isEmpty()) {
            throw new InvalidValue("violations", "fewer than say all that the pattern says", "all of them");
        }
        return rest;
    }

    private static PatternCorrected event(
            CorrectionKind kind,
            Place place,
            List<String> ids,
            List<ViolationId> violations,
            Collection<String> together,
            List<String> parted,
            List<String> from,
            Word word) {
        Binding binding = new Binding(place.type(), List.copyOf(together), parted, from);
        return new PatternCorrected(
                place.workflow(), kind, ids, violations, word.by(), word.reason(), word.at(), binding);
    }
}
