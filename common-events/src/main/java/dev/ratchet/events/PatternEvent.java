package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/** What the analyzer writes on {@link Topic#PATTERNS}; keyed by workflow. */
public sealed interface PatternEvent extends Event {

    String workflow();

    @Override
    default String key() {
        return workflow();
    }

    /**
     * Emitted once for each violation, when it has been assigned to a pattern.
     *
     * @param pattern the id of the pattern, for example {@code PAT-3f9a1c02be77}
     * @param similarity of the violation to the pattern it joined, 0..1; 1 for the one that founds it
     * @param confidence that the violation belongs there, 0..1
     * @param model name and version of what judged the similarity
     * @param fingerprint of the violation's words, with names and numbers masked
     * @param vector of a fingerprint that is new; absent for repeats
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ViolationClassified(
            ViolationId violation,
            String workflow,
            ViolationType type,
            String pattern,
            String slug,
            String title,
            double similarity,
            double confidence,
            String model,
            String fingerprint,
            List<Float> vector,
            Instant classifiedAt)
            implements PatternEvent {

        public ViolationClassified {
            Bounds.present("violation", violation);
            Bounds.name("workflow", workflow);
            Bounds.present("type", type);
            Bounds.name("pattern", pattern);
            Bounds.name("slug", slug);
            Bounds.text("title", title);
            Bounds.share("similarity", similarity);
            Bounds.share("confidence", confidence);
            Bounds.name("model", model);
            Bounds.name("fingerprint", fingerprint);
            vector = Bounds.whole("vector", vector == null ? List.of() : vector);
            vector.forEach(part -> Bounds.finite("vector", part));
            Bounds.present("classifiedAt", classifiedAt);
        }

        @Override
        public Instant at() {
            return classifiedAt;
        }
    }

    /** The members that one pattern has after a regrouping, and the names it had before. */
    record Regrouping(String pattern, String slug, String title, List<String> aliases, List<ViolationId> members) {

        public Regrouping {
            Bounds.name("groups.pattern", pattern);
            Bounds.name("groups.slug", slug);
            Bounds.text("groups.title", title);
            aliases = Bounds.names("groups.aliases", aliases);
            members = Bounds.whole("groups.members", members);
        }
    }

    /** Emitted when the patterns of a workflow and type were drawn anew: every merge, split and move at once. */
    record PatternsRegrouped(
            String workflow, ViolationType type, List<Regrouping> groups, String model, Instant regroupedAt)
            implements PatternEvent {

        public PatternsRegrouped {
            Bounds.name("workflow", workflow);
            Bounds.present("type", type);
            groups = Bounds.whole("groups", groups);
            Bounds.name("model", model);
            Bounds.present("regroupedAt", regroupedAt);
        }

        @Override
        public Instant at() {
            return regroupedAt;
        }
    }

    /** Emitted when a person corrects the grouping; it binds every regrouping that follows. */
    record PatternCorrected(
            String workflow,
            CorrectionKind correction,
            List<String> patterns,
            List<ViolationId> violations,
            String by,
            String reason,
            Instant correctedAt)
            implements PatternEvent {

        public PatternCorrected {
            Bounds.name("workflow", workflow);
            Bounds.present("correction", correction);
            patterns = Bounds.names("patterns", patterns);
            violations = Bounds.list("violations", violations);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.present("correctedAt", correctedAt);
        }

        @Override
        public Instant at() {
            return correctedAt;
        }
    }

    /** Emitted when a person gives a pattern a better name. */
    record PatternRenamed(String workflow, String pattern, String slug, String title, String by, Instant renamedAt)
            implements PatternEvent {

        public PatternRenamed {
            Bounds.name("workflow", workflow);
            Bounds.name("pattern", pattern);
            Bounds.name("slug", slug);
            Bounds.text("title", title);
            Bounds.name("by", by);
            Bounds.present("renamedAt", renamedAt);
        }

        @Override
        public Instant at() {
            return renamedAt;
        }
    }
}
