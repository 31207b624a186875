package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.WorkflowEvent.Constraint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the process asks for and what came instead, said of any artifact: its name is written {@code ${artifact.name}}.
 *
 * @param remediation how to put it right, where the workflow says so
 */
record Requirement(String expected, String actual, Optional<String> remediation) {

    static final String ANY_ARTIFACT = "${artifact.name}";

    /** The words of the workflow's constraint, else those of the first violation. */
    static Requirement of(CaseFile file) {
        return file.constraint().map(Requirement::of).orElseGet(() -> of(file.first()));
    }

    private static Requirement of(Constraint constraint) {
        return new Requirement(
                constraint.expectedBehavior(),
                constraint.actualBehavior(),
                Optional.ofNullable(constraint.remediation()));
    }

    private static Requirement of(ViolationDetected violation) {
        String artifact = violation.context().affectedArtifact();
        return new Requirement(
                ofAny(violation.context().expectedBehavior(), artifact),
                ofAny(violation.context().actualBehavior(), artifact),
                Optional.ofNullable(violation.preventionMechanism()).map(text -> ofAny(text, artifact)));
    }

    static String ofAny(String text, String artifact) {
        Pattern name = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(artifact) + "(?![\\p{L}\\p{N}])");
        return bounded(name.matcher(text).replaceAll(Matcher.quoteReplacement(ANY_ARTIFACT)));
    }

    /** As much of a text as an event may hold. */
    static String bounded(String text) {
        return Bounds.beginning(text, Bounds.TEXT);
    }
}
