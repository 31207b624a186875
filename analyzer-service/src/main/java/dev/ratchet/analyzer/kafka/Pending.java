package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.proposal.Candidate;
import dev.ratchet.analyzer.domain.proposal.Candidates;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Patterns as the tables have them, with what is about to be said of their improvements. */
final class Pending implements Candidates {

    private final Candidates recorded;
    private final Map<ImprovementId, Improvement> said = new LinkedHashMap<>();
    private final Map<ImprovementId, Improvement> known = new LinkedHashMap<>();

    Pending(Candidates recorded) {
        this.recorded = recorded;
    }

    /** Takes an event that is about to be published for published. */
    void say(ImprovementEvent event) {
        Improvement before = said.getOrDefault(event.id(), known.get(event.id()));
        Improvement after = Improvement.after(before, event);
        if (after != null) {
            said.put(event.id(), after);
        }
    }

    @Override
    public Optional<Candidate> find(String pattern) {
        return recorded.find(pattern).map(this::now);
    }

    @Override
    public List<Improvement> drafting(CheckPoint checkPoint, String check) {
        Map<ImprovementId, Improvement> all = new LinkedHashMap<>();
        recorded.drafting(checkPoint, check).forEach(improvement -> all.put(improvement.id(), improvement));
        all.putAll(said);
        return List.copyOf(all.values());
    }

    @Override
    public List<Candidate> relatedTo(Candidate candidate) {
        return recorded.relatedTo(candidate).stream().map(this::now).toList();
    }

    private Candidate now(Candidate candidate) {
        if (candidate.improvements().isEmpty() && said.isEmpty()) {
            return candidate;
        }
        Map<ImprovementId, Improvement> all = new LinkedHashMap<>();
        candidate.improvements().forEach(improvement -> {
            known.put(improvement.id(), improvement);
            all.put(improvement.id(), said.getOrDefault(improvement.id(), improvement));
        });
        said.values().stream()
                .filter(improvement -> improvement.patterns().contains(candidate.id()))
                .forEach(improvement -> all.put(improvement.id(), improvement));
        return new Candidate(candidate.portrait(), candidate.impact(), candidate.criteria(), List.copyOf(all.values()));
    }
}
