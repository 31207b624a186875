package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.grouping.Grouper;
import dev.ratchet.analyzer.domain.text.MaskedViolation;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.Binding;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides to which pattern a violation belongs, and what that and a person's corrections mean for other patterns. */
public final class Recognition {

    private final KnownTexts texts;
    private final TextMemory memory;
    private final Classifier classifier;

    public Recognition(KnownTexts texts, TextMemory memory, Classifier classifier) {
        this.texts = texts;
        this.memory = memory;
        this.classifier = classifier;
    }

    /** Where a violation goes that says what an earlier one has said; empty when it is the first to say so. */
    public Optional<ViolationClassified> repeated(ViolationDetected violation) {
        String fingerprint = MaskedViolation.of(violation).fingerprint().toString();
        return texts.home(violation.workflow(), violation.type(), fingerprint)
                .map(home -> classified(violation, Classifier.repeated(home), fingerprint, List.of()));
    }

    /** Where a violation goes that says something new, and then what else is drawn otherwise because of it. */
    public List<PatternEvent> novel(ViolationDetected violation) {
        Remembered.Content content = memory.contentOf(violation);
        Gathering known = memory.gathering(violation.workflow(), violation.type());
        Classifier.Outcome outcome = classifier.novel(content, known);
        String fingerprint = content.text().fingerprint().toString();
        float[] numbers = content.text().vector();
        List<Float> vector =
                IntStream.range(0, numbers.length).mapToObj(at -> numbers[at]).toList();
        List<PatternEvent> events = new ArrayList<>();
        events.add(classified(violation, outcome.assignment(), fingerprint, vector));
        events.addAll(new Regroupings(texts, known.place())
                .events(outcome.redrawn(), groupingModel(), violation.detectedAt()));
        return events;
    }

    /** What is drawn otherwise because of a correction: what is like a corrected text goes with it. */
    public List<PatternsRegrouped> corrected(PatternCorrected correction) {
        Binding binding = correction.binding();
        if (binding == null) {
            return List.of();
        }
        Gathering known = memory.gathering(correction.workflow(), binding.type());
        Regroupings regroupings = new Regroupings(texts, known.place());
        List<DrawnPattern> news = classifier.drawn(known).stream()
                .filter(pattern ->
                        pattern.isNews(known) || !regroupings.strays(pattern).isEmpty())
                .toList();
        return regroupings.events(news, groupingModel(), correction.correctedAt());
    }

    private String groupingModel() {
        return memory.model() + "/" + Grouper.VERSION;
    }

    private ViolationClassified classified(
            ViolationDetected violation, Assignment assignment, String fingerprint, List<Float> vector) {
        return new ViolationClassified(
                violation.id(),
                violation.workflow(),
                violation.type(),
                assignment.pattern(),
                assignment.slug().text(),
                assignment.title(),
                assignment.similarity(),
                assignment.certainty().confidence(),
                memory.model(),
                fingerprint,
                vector,
                violation.detectedAt(),
                assignment.certainty().basis());
    }
}
