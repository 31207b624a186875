package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Assignment;
import dev.ratchet.analyzer.domain.pattern.Classifier;
import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Assigns each violation to a pattern, once. It sees its own earlier assignments first, so that two violations of a new
 * kind don't found two patterns.
 */
@ApplicationScoped
public class Classification implements Reaction<ViolationEvent> {

    private final OwnTables tables;
    private final KnownPatterns patterns;
    private final Classifier classifier;

    Classification(OwnTables tables, KnownPatterns patterns, Classifier classifier) {
        this.tables = tables;
        this.patterns = patterns;
        this.classifier = classifier;
    }

    @Override
    public String name() {
        return "classification";
    }

    @Override
    public List<Outgoing> outcome(Recorded<ViolationEvent> event) {
        if (!(event.event() instanceof ViolationDetected detected)) {
            return List.of();
        }
        tables.haveCaughtUp("patterns");
        return patterns.isAssigned(detected.id())
                ? List.of()
                : List.of(Outgoing.following(event, "violation-classified", 0, classified(detected)));
    }

    private ViolationClassified classified(ViolationDetected detected) {
        Violation violation = new Violation(detected, Violation.Standing.OPEN);
        Assignment assignment = classifier.assign(violation, patterns.candidates(detected.workflow(), detected.type()));
        return new ViolationClassified(
                detected.id(),
                detected.workflow(),
                detected.type(),
                assignment.pattern(),
                assignment.slug().text(),
                assignment.slug().title(),
                assignment.similarity(),
                assignment.confidence(),
                classifier.model(),
                violation.wording().fingerprint().toString(),
                List.of(),
                detected.detectedAt());
    }
}
