package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param basis what the confidence rests on; absent in events from before it was told
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
            Instant classifiedAt,
            @Nullable ConfidenceBasis basis)
            implements PatternEvent {

        /** A classification that does not tell what its confidence rests on. */
        public ViolationClassified(
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
                Instant classifiedAt) {
            this(
                    violation,
                    workflow,
                    type,
                    pattern,
                    slug,
                    title,
                    similarity,
                    confidence,
                    model,
                    fingerprint,
                    vector,
                    classifiedAt,
                    null);
        }

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
            Bounds.time("classifiedAt", classifiedAt);
        }

        @Override
        public Instant at() {
            return classifiedAt;
        }
    }

    /**
     * What one pattern is after a regrouping.
     *
     * @param aliases patterns that it stands for from now on
     * @param members violations that came to it from other patterns
     * @param drawn its texts and how surely they belong together; absent in events from before it was told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Regrouping(
            String pattern,
            String slug,
            String title,
            List<String> aliases,
            List<ViolationId> members,
            @Nullable Drawn drawn) {

        /** A regrouping that tells of violations only. */
        public Regrouping(String pattern, String slug, String title, List<String> aliases, List<ViolationId> members) {
            this(pattern, slug, title, aliases, members, null);
        }

        public Regrouping {
            Bounds.name("groups.pattern", pattern);
            Bounds.name("groups.slug", slug);
            Bounds.text("groups.title", title);
            aliases = Bounds.names("groups.aliases", aliases);
            members = Bounds.whole("groups.members", members);
        }
    }

    /**
     * How one pattern was drawn.
     *
     * @param fingerprints of the texts that came to it from other patterns
     * @param confidence that its members belong together, 0..1
     * @param basis what the confidence rests on
     */
    record Drawn(List<String> fingerprints, double confidence, ConfidenceBasis basis) {

        public Drawn {
            fingerprints = Bounds.whole("groups.drawn.fingerprints", fingerprints);
            Bounds.share("groups.drawn.confidence", confidence);
            Bounds.present("groups.drawn.basis", basis);
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
            Bounds.time("regroupedAt", regroupedAt);
        }

        @Override
        public Instant at() {
            return regroupedAt;
        }
    }

    /**
     * Emitted when a person corrects the grouping; it binds every regrouping that follows.
     *
     * @param patterns that the correction is about: of a merge the one that stays first, of a split and a move the one
     *     that the violations come to last
     * @param violations that the person pointed at
     * @param binding what follows for the texts; absent in events from before it was told, which bind nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PatternCorrected(
            String workflow,
            CorrectionKind correction,
            List<String> patterns,
            List<ViolationId> violations,
            String by,
            String reason,
            Instant correctedAt,
            @Nullable Binding binding)
            implements PatternEvent {

        /** A correction that binds nothing. */
        public PatternCorrected(
                String workflow,
                CorrectionKind correction,
                List<String> patterns,
                List<ViolationId> violations,
                String by,
                String reason,
                Instant correctedAt) {
            this(workflow, correction, patterns, violations, by, reason, correctedAt, null);
        }

        public PatternCorrected {
            Bounds.name("workflow", workflow);
            Bounds.present("correction", correction);
            patterns = Bounds.names("patterns", patterns);
            violations = Bounds.list("violations", violations);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("correctedAt", correctedAt);
        }

        @Override
        public Instant at() {
            return correctedAt;
        }
    }

    /**
     * What a person's correction says about texts, by their fingerprints.
     *
     * @param type of the patterns' violations
     * @param together texts that belong together from now on
     * @param parted texts that belong with none of {@code from} from now on
     * @param from the texts that they are parted from
     */
    record Binding(ViolationType type, List<String> together, List<String> parted, List<String> from) {

        public Binding {
            Bounds.present("binding.type", type);
            together = Bounds.whole("binding.together", together);
            parted = Bounds.whole("binding.parted", parted);
            from = Bounds.whole("binding.from", from);
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
            Bounds.time("renamedAt", renamedAt);
        }

        @Override
        public Instant at() {
            return renamedAt;
        }
    }
}
