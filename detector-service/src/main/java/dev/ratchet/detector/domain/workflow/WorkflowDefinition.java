package dev.ratchet.detector.domain.workflow;

import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The workflow as it stands after all that {@code ratchet-workflows} says of it: the definition with the highest
 * version; of two with the same version the first on the log.
 *
 * @param improved the steps that improvements automated, with the improvement; a later declaration doesn't undo them as
 *     long as it names a command for the step. Constraints that improvements asked for are there too, as
 *     {@code constraints/} and their ids, and stay
 */
public record WorkflowDefinition(WorkflowDefined current, Map<String, ImprovementId> improved) {

    private static final String ASKED = "constraints/";

    public WorkflowDefinition {
        improved = Map.copyOf(improved);
    }

    /** The workflow after it was defined, first or again. */
    public static WorkflowDefinition after(@Nullable WorkflowDefinition before, WorkflowDefined defined) {
        if (before == null) {
            return new WorkflowDefinition(defined, Map.of());
        }
        return defined.version() <= before.current.version() ? before : before.followedBy(defined);
    }

    private WorkflowDefinition followedBy(WorkflowDefined defined) {
        ImprovementId improvement = defined.improvement();
        if (improvement == null) {
            return new WorkflowDefinition(defined, improved);
        }
        Map<String, ImprovementId> all = new TreeMap<>(improved);
        defined.constraints().stream()
                .filter(constraint -> current.constraints().stream().noneMatch(isCalled(constraint.id())))
                .forEach(constraint -> all.put(ASKED + constraint.id(), improvement));
        defined.steps().stream()
                .filter(Step::automated)
                .filter(step -> step(step.name()).filter(Step::automated).isEmpty())
                .forEach(step -> all.put(step.name(), improvement));
        return new WorkflowDefinition(defined, all);
    }

    /**
     * What declaring the workflow brings about: its first or next version; nothing when it is declared as it is. Steps
     * that an improvement automated stay automated.
     */
    public static Optional<WorkflowDefined> declared(
            @Nullable WorkflowDefinition before, WorkflowDeclaration declaration, String by, Instant at) {
        if (before == null) {
            return Optional.of(version(1, declaration, declaration.steps(), by, at));
        }
        WorkflowDeclaration kept = before.keepingAsked(declaration);
        List<Step> steps = kept.steps().stream().map(before::keepingImproved).toList();
        WorkflowDefined next = version(before.current.version() + 1, kept, steps, by, at);
        return before.says(next) ? Optional.empty() : Optional.of(next);
    }

    private static WorkflowDefined version(
            int version, WorkflowDeclaration declaration, List<Step> steps, String by, Instant at) {
        return new WorkflowDefined(
                declaration.workflow(),
                version,
                declaration.description(),
                steps,
                declaration.constraints(),
                declaration.checklist(),
                at,
                by,
                null,
                declaration.gates());
    }

    private WorkflowDeclaration keepingAsked(WorkflowDeclaration declaration) {
        List<Constraint> constraints = new ArrayList<>(declaration.constraints());
        List<Step> steps = new ArrayList<>(declaration.steps());
        for (Constraint asked : current.constraints()) {
            boolean isDeclared = declaration.constraints().stream().anyMatch(isCalled(asked.id()));
            if (improved.containsKey(ASKED + asked.id()) && !isDeclared) {
                constraints.add(asked);
                addMissing(steps, asked);
            }
        }
        return new WorkflowDeclaration(
                declaration.workflow(),
                declaration.description(),
                steps,
                constraints,
                declaration.checklist(),
                declaration.gates());
    }

    private static void addMissing(List<Step> steps, Constraint asked) {
        Stream.concat(Stream.of(asked.step()), Stream.ofNullable(asked.activation()))
                .filter(name -> steps.stream().noneMatch(step -> step.name().equals(name)))
                .forEach(name -> steps.add(new Step(name, null, null, false)));
    }

    private static Predicate<Constraint> isCalled(String id) {
        return constraint -> constraint.id().equals(id);
    }

    private Step keepingImproved(Step step) {
        return improved.containsKey(step.name()) && step.automation() != null
                ? new Step(step.name(), step.description(), step.automation(), true)
                : step;
    }

    private boolean says(WorkflowDefined other) {
        return new WorkflowDefined(
                        current.workflow(),
                        other.version(),
                        current.description(),
                        current.steps(),
                        current.constraints(),
                        current.checklist(),
                        other.definedAt(),
                        other.by(),
                        other.improvement(),
                        current.gates())
                .equals(other);
    }

    /**
     * What an approved improvement changes: its step is automated, and added at the end where there was none; or its
     * constraint is asked for. Nothing when the improvement names no step, no command is known, or it is so already.
     */
    public Optional<WorkflowDefined> improved(ProcessChange change, ImprovementId improvement, String by, Instant at) {
        Constraint asked = change.constraint();
        if (asked != null) {
            return asking(asked, improvement, by, at);
        }
        return automated(change)
                .map(steps -> new WorkflowDefined(
                        current.workflow(),
                        current.version() + 1,
                        current.description(),
                        steps,
                        current.constraints(),
                        current.checklist(),
                        at,
                        by,
                        improvement,
                        current.gates()));
    }

    private Optional<WorkflowDefined> asking(Constraint asked, ImprovementId improvement, String by, Instant at) {
        if (current.constraints().stream().anyMatch(isCalled(asked.id()))) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>(current.steps());
        addMissing(steps, asked);
        List<Constraint> constraints = new ArrayList<>(current.constraints());
        constraints.add(asked);
        return Optional.of(new WorkflowDefined(
                current.workflow(),
                current.version() + 1,
                current.description(),
                steps,
                constraints,
                current.checklist(),
                at,
                by,
                improvement,
                current.gates()));
    }

    private Optional<List<Step>> automated(ProcessChange change) {
        String name = change.step();
        if (name == null || step(name).filter(Step::automated).isPresent()) {
            return Optional.empty();
        }
        Optional<Step> known = step(name);
        String command = known.map(Step::automation).orElse(change.automation());
        if (command == null) {
            return Optional.empty();
        }
        String description = known.isPresent() ? known.get().description() : change.description();
        Step automated = new Step(name, description, command, true);
        List<Step> steps = new ArrayList<>(current.steps());
        known.ifPresentOrElse(step -> steps.set(steps.indexOf(step), automated), () -> steps.add(automated));
        return Optional.of(List.copyOf(steps));
    }

    /** The step of that name. */
    public Optional<Step> step(String name) {
        return current.steps().stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
