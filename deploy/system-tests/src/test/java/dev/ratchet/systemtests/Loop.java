package dev.ratchet.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One turn of the loop as the log has it: from the violations of one type in one workflow to the episode that was
 * prevented.
 */
record Loop(List<LogRecord> log, String workflow, String type, String slug, String rule, String artifact) {

    List<LogRecord> violations() {
        return all(
                "violation.detected",
                one -> one.text("/context/workflow").equals(workflow)
                        && one.text("/type").equals(type));
    }

    /** Decisions at the gate before the deployment, for the artifact that was stopped there. */
    List<LogRecord> decisions() {
        return all(
                "gate.decided",
                one -> one.key().equals(artifact) && one.text("/checkPoint").equals("pre-deploy"));
    }

    List<LogRecord> triggers() {
        return all("rule.triggered", one -> one.text("/rule").equals(rule));
    }

    LogRecord judged() {
        return only("episode.judged", one -> one.text("/rule").equals(rule));
    }

    /** The whole turn; of the classifications the last, since the proposal rests on it. */
    List<LogRecord> steps() {
        LogRecord activated =
                only("rule.activated", one -> one.text("/definition/id").equals(rule));
        String improvement = activated.text("/definition/relatedImprovement");
        String last = violations().getLast().text("/id");
        List<LogRecord> steps = new ArrayList<>(violations());
        steps.add(only("violation.classified", one -> one.text("/violation").equals(last)));
        steps.add(only(
                "improvement.proposed", one -> one.text("/proposal/patternSlug").equals(slug)));
        steps.add(only("improvement.approved", one -> one.text("/id").equals(improvement)));
        steps.add(activated);
        steps.addAll(decisions());
        steps.add(judged());
        return steps;
    }

    /** The one source from which an event of that type may come. */
    static String writerOf(LogRecord one) {
        String kind = one.kind();
        String service =
                switch (kind.substring(0, kind.indexOf('.'))) {
                    case "workflow", "run" -> "detector-service";
                    case "violation" -> kind.endsWith(".classified") ? "analyzer-service" : "detector-service";
                    case "pattern", "patterns" -> "analyzer-service";
                    case "improvement" ->
                        kind.matches(".*\\.(proposed|amended|superseded)") ? "analyzer-service" : "enforcer-service";
                    default -> "enforcer-service";
                };
        return "/ratchet/" + service;
    }

    private List<LogRecord> all(String kind, Predicate<LogRecord> which) {
        return log.stream().filter(one -> one.kind().equals(kind)).filter(which).toList();
    }

    private LogRecord only(String kind, Predicate<LogRecord> which) {
        List<LogRecord> found = all(kind, which);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind + " but found " + found);
        }
        return found.getFirst();
    }
}
