package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.CorrectionKind;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a book as events that, replayed from nothing, give it again: one for each member, and few besides. Who named or
 * merged a pattern and when, the vectors, and the types of violations in a pattern that has none, only the log knows:
 * no pattern depends on them.
 */
final class PatternImage {

    private static final String WRITER = "image";

    /** Stands for a type where the fold doesn't ask for one, because the pattern is there already. */
    private static final ViolationType ANY_TYPE = ViolationType.WORKFLOW;

    private final PatternBook book;
    private final Instant at;
    private final List<PatternEvent> events = new ArrayList<>();
    private PatternBook written;

    PatternImage(PatternBook book, Instant at) {
        this.book = book;
        this.at = at;
        this.written = PatternBook.empty(book.workflow());
    }

    /** What stands for what comes after the aliases, because a pattern that names an alias takes its place. */
    List<PatternEvent> events() {
        untyped();
        book.memberships().values().forEach(this::classified);
        List<Pattern> membersFirst = book.patterns().values().stream()
                .sorted(Comparator.comparingInt(this::distanceFromHeir).reversed())
                .toList();
        membersFirst.forEach(this::described);
        membersFirst.forEach(this::merged);
        apart();
        book.patterns().values().stream().filter(Pattern::named).forEach(this::renamed);
        return List.copyOf(events);
    }

    private void write(PatternEvent event) {
        events.add(event);
        written = written.after(event);
    }

    /** Only a person's split makes patterns of no type. */
    private void untyped() {
        List<String> ids = book.patterns().values().stream()
                .filter(pattern -> pattern.type() == null)
                .map(Pattern::id)
                .toList();
        if (!ids.isEmpty()) {
            write(corrected(CorrectionKind.SPLIT, ids));
        }
    }

    private void classified(Membership member) {
        Pattern pattern = Objects.requireNonNull(book.patterns().get(member.pattern()), "a member's pattern");
        write(new ViolationClassified(
                ViolationId.parse(member.violation()),
                book.workflow(),
                typeOf(pattern),
                pattern.id(),
                pattern.slug(),
                pattern.title(),
                member.similarity(),
                member.confidence(),
                WRITER,
                member.fingerprint(),
                List.of(),
                at));
    }

    /** A pattern that its members don't found, or that has aliases. */
    private void described(Pattern pattern) {
        Pattern known = written.patterns().get(pattern.id());
        if (known == null || !isCalledAlike(known, pattern) || !known.aliases().equals(pattern.aliases())) {
            write(regrouped(typeOf(pattern), List.of(group(pattern, pattern.aliases()))));
        }
    }

    /** A person's name for it comes later. */
    private static boolean isCalledAlike(Pattern known, Pattern pattern) {
        boolean isAlike = known.slug().equals(pattern.slug()) && known.title().equals(pattern.title());
        return isAlike || pattern.named();
    }

    /** A merge frees the heir, whose own turn comes later. */
    private void merged(Pattern pattern) {
        String heir = pattern.mergedInto();
        if (heir != null && !heir.equals(writtenHeir(pattern))) {
            write(corrected(CorrectionKind.MERGE, List.of(heir, pattern.id())));
        }
    }

    /** Patterns that once stood for one another, and stand for themselves again. */
    private void apart() {
        List<Regrouping> groups = book.patterns().values().stream()
                .filter(pattern -> pattern.mergedInto() == null && writtenHeir(pattern) != null)
                .map(pattern -> group(pattern, List.of()))
                .toList();
        if (!groups.isEmpty()) {
            write(regrouped(ANY_TYPE, groups));
        }
    }

    private void renamed(Pattern pattern) {
        write(new PatternRenamed(book.workflow(), pattern.id(), pattern.slug(), pattern.title(), WRITER, at));
    }

    private @Nullable String writtenHeir(Pattern pattern) {
        Pattern known = written.patterns().get(pattern.id());
        return known == null ? null : known.mergedInto();
    }

    private int distanceFromHeir(Pattern pattern) {
        int distance = 0;
        Pattern next = pattern;
        while (next != null
                && next.mergedInto() != null
                && distance < book.patterns().size()) {
            next = book.patterns().get(next.mergedInto());
            distance++;
        }
        return distance;
    }

    private PatternCorrected corrected(CorrectionKind kind, List<String> patterns) {
        return new PatternCorrected(book.workflow(), kind, patterns, List.of(), WRITER, WRITER, at);
    }

    private PatternsRegrouped regrouped(ViolationType type, List<Regrouping> groups) {
        return new PatternsRegrouped(book.workflow(), type, groups, WRITER, at);
    }

    private static Regrouping group(Pattern pattern, List<String> aliases) {
        return new Regrouping(pattern.id(), pattern.slug(), pattern.title(), aliases, List.of());
    }

    private static ViolationType typeOf(Pattern pattern) {
        return pattern.type() == null ? ANY_TYPE : pattern.type();
    }
}
