package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.grouping.Confidence;
import dev.ratchet.analyzer.domain.grouping.Grouper;
import dev.ratchet.analyzer.domain.grouping.Nearness;
import dev.ratchet.analyzer.domain.grouping.Text;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.analyzer.domain.wording.Slug;
import dev.ratchet.events.ConfidenceBasis;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assigns new texts to patterns, and draws the patterns anew whenever the set of texts has grown enough. What is new in
 * between joins the pattern of its nearest neighbours until then.
 */
public final class Classifier {

    private final Grouper grouper;
    private final Nearness nearness;
    private final RebuildPoints points;

    public Classifier(Grouper grouper, Nearness nearness, RebuildPoints points) {
        this.grouper = grouper;
        this.nearness = nearness;
        this.points = points;
    }

    /** Where a new text belongs, and which other patterns are others because of it. */
    record Outcome(Assignment assignment, List<DrawnPattern> redrawn) {

        public Outcome {
            redrawn = List.copyOf(redrawn);
        }
    }

    /** The assignment of a violation that says what another has said. */
    static Assignment repeated(KnownTexts.Home home) {
        Certainty known = home.certainty();
        Pattern pattern = home.pattern();
        Certainty certainty = known == null ? new Certainty(0, ConfidenceBasis.TOO_SMALL) : known;
        return new Assignment(pattern.id(), new Slug(pattern.slug()), pattern.title(), 1, certainty);
    }

    /** @param content of a violation that says what no other has said in its workflow and type */
    Outcome novel(Remembered.Content content, Gathering known) {
        Remembered newcomer = new Remembered(content, "", "", 1);
        return points.isDueAt(known.texts().size() + 1)
                ? drawn(newcomer, known)
                : new Outcome(joined(newcomer, known), List.of());
    }

    /** All patterns, drawn anew. */
    List<DrawnPattern> drawn(Gathering known) {
        return Drawing.of(known, List.of(), grouper);
    }

    private Outcome drawn(Remembered newcomer, Gathering known) {
        List<DrawnPattern> all = Drawing.of(known, List.of(newcomer), grouper);
        DrawnPattern own = all.stream()
                .filter(pattern -> pattern.has(newcomer.fingerprint()))
                .findFirst()
                .orElseThrow();
        List<Remembered> others =
                own.texts().stream().filter(text -> !text.equals(newcomer)).toList();
        Assignment assignment = Assignment.called(
                own.id(), own.slug(), nearness.similarity(newcomer.content().text(), texts(others)), own.certainty());
        List<DrawnPattern> redrawn = all.stream()
                .filter(pattern -> pattern.equals(own)
                        ? !own.arrivals().isEmpty() || !own.aliases().isEmpty()
                        : pattern.isNews(known))
                .toList();
        return new Outcome(assignment, redrawn);
    }

    private Assignment joined(Remembered newcomer, Gathering known) {
        String id = near(newcomer, known).orElseGet(() -> known.place().unusedId(newcomer.fingerprint(), 0));
        List<Remembered> others = known.textsOf(id);
        List<Remembered> members =
                Stream.concat(others.stream(), Stream.of(newcomer)).toList();
        Slug slug = Naming.slug(
                members.stream().map(text -> text.content().wording()).toList(), known.type(), known.slugsBeside(id));
        return Assignment.called(
                id,
                slug,
                nearness.similarity(newcomer.content().text(), texts(others)),
                joining(
                        members,
                        known.certainty(id),
                        new Bonds<>(known.constraints().bonds())));
    }

    private Optional<String> near(Remembered newcomer, Gathering known) {
        return newcomer.content().text().text().isWordless()
                ? Optional.empty()
                : nearness.nearest(
                        KnownText.place(known.place().workflow(), known.type()),
                        newcomer.content().text(),
                        texts(known.texts()),
                        known.texts().stream().map(Remembered::pattern).toList());
    }

    /** Until the next drawing a pattern is as sure as it was. */
    private static Certainty joining(List<Remembered> members, @Nullable Certainty before, Bonds<Fingerprint> bonds) {
        return before != null && before.basis() == ConfidenceBasis.CALIBRATED
                ? before
                : Drawing.certainty(members, Confidence.UNKNOWN, bonds);
    }

    private static List<Text> texts(List<Remembered> remembered) {
        return remembered.stream().map(text -> text.content().text()).toList();
    }
}
