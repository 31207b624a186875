package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.ImprovementEvent.Why;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The chain from what happened to the gap in the process. Each link cites what it rests on; where evidence ends, so does
 * the chain.
 */
public final class FiveWhys {

    private static final int LINKS = 5;
    private static final int CITED = 50;

    private final CaseFile file;

    private FiveWhys(CaseFile file) {
        this.file = file;
    }

    /**
     * The chain for a pattern.
     *
     * @param checkPoint where the process could have been stopped
     */
    public static List<Why> of(CaseFile file, CheckPoint checkPoint) {
        FiveWhys whys = new FiveWhys(file);
        return Stream.of(
                        whys.whatHappened(),
                        whys.stepMissing(),
                        whys.statedCause(),
                        whys.nothingStoppedIt(checkPoint),
                        whys.notEnforced())
                .flatMap(Optional::stream)
                .limit(LINKS)
                .toList();
    }

    private Optional<Why> whatHappened() {
        List<ViolationDetected> violations = file.portrait().detected();
        String statement = "%s: %s, in %s"
                .formatted(
                        file.portrait().pattern().title(),
                        counted(violations.size(), "violation"),
                        shortened(file.portrait().artifacts()));
        return why(statement, ids(violations));
    }

    private Optional<Why> stepMissing() {
        List<String> without = file.runs().stream()
                .filter(run -> !run.completed(file.step()))
                .map(ClosedRun::closed)
                .map(RunClosed::run)
                .toList();
        boolean isForbidden = file.constraint()
                .filter(constraint -> constraint.template() == ConstraintTemplate.ABSENCE)
                .isPresent();
        String statement = "The step '%s' was not completed in %d of %s"
                .formatted(file.step(), without.size(), counted(file.runs().size(), "closed run"));
        return isForbidden ? Optional.empty() : why(statement, without);
    }

    /** What most members state as their root cause; of equals, the one that was stated first. */
    private Optional<Why> statedCause() {
        Map<String, List<ViolationDetected>> stated = new LinkedHashMap<>();
        for (ViolationDetected violation : file.portrait().detected()) {
            if (violation.rootCause() != null) {
                stated.computeIfAbsent(violation.rootCause().strip(), cause -> new ArrayList<>())
                        .add(violation);
            }
        }
        return stated.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .flatMap(entry -> why("Stated root cause: " + entry.getKey(), ids(entry.getValue())));
    }

    private Optional<Why> nothingStoppedIt(CheckPoint checkPoint) {
        if (file.decisions().isEmpty()) {
            List<String> runs =
                    file.runs().stream().map(run -> run.closed().run()).toList();
            return why("No gate was asked in %s".formatted(counted(runs.size(), "run")), runs);
        }
        List<DecisionMark> there = file.decisions().stream()
                .filter(decision -> decision.checkPoint() == checkPoint)
                .toList();
        return there.isEmpty() ? notAskedAt(checkPoint) : askedAt(checkPoint, there);
    }

    private Optional<Why> notAskedAt(CheckPoint checkPoint) {
        String statement = "No automated check at %s: gates were asked in these runs, but not there"
                .formatted(checkPoint.wireName());
        return why(statement, decisionIds(file.decisions()));
    }

    private static Optional<Why> askedAt(CheckPoint checkPoint, List<DecisionMark> decisions) {
        List<DecisionMark> unchecked =
                decisions.stream().filter(decision -> decision.rules() == 0).toList();
        if (unchecked.isEmpty()) {
            String statement =
                    "The gate at %s evaluated rules in these runs and let them pass".formatted(checkPoint.wireName());
            List<DecisionMark> passed =
                    decisions.stream().filter(DecisionMark::allowed).toList();
            return why(statement, decisionIds(passed));
        }
        String statement = "No automated check at %s: the gate was asked %s and had no rule to evaluate"
                .formatted(checkPoint.wireName(), unchecked.size() == 1 ? "once" : unchecked.size() + " times");
        return why(statement, decisionIds(unchecked));
    }

    private Optional<Why> notEnforced() {
        return file.workflow().flatMap(declared -> {
            boolean isDocumented =
                    file.constraint().isPresent() || file.declaredStep().isPresent();
            String statement = isDocumented
                    ? "Pattern documented but not enforced: workflow '%s' asks for the step '%s'%s, and nothing makes it hold"
                    : "The workflow '%s' does not declare the step '%s'%s";
            Stream<String> constraint = file.constraint().stream()
                    .map(found -> declared.definition().workflow() + "/" + found.id());
            return why(
                    statement.formatted(declared.definition().workflow(), file.step(), leftToPeople()),
                    Stream.concat(Stream.of(declared.citation()), constraint).toList());
        });
    }

    private String leftToPeople() {
        return file.declaredStep()
                .filter(step -> step.automation() != null && !step.automated())
                .map(step -> ", whose command is left to people to run")
                .orElse("");
    }

    private static Optional<Why> why(String statement, List<String> evidence) {
        String bounded = statement.length() <= Bounds.TEXT ? statement : statement.substring(0, Bounds.TEXT);
        List<String> cited = evidence.stream().distinct().limit(CITED).toList();
        return cited.isEmpty() ? Optional.empty() : Optional.of(new Why(bounded, cited));
    }

    private static List<String> ids(List<ViolationDetected> violations) {
        return violations.stream().map(violation -> violation.id().toString()).toList();
    }

    private static List<String> decisionIds(List<DecisionMark> decisions) {
        return decisions.stream().map(DecisionMark::decisionId).toList();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String shortened(List<String> names) {
        int shown = 5;
        String list = String.join(", ", names.subList(0, Math.min(shown, names.size())));
        return names.size() <= shown ? list : list + " and " + (names.size() - shown) + " more";
    }
}
