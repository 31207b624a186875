package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.evidence.Violation;
import java.util.Arrays;
import java.util.List;

/** Patterns whose members are as sure as a test says. */
public final class Portraits {

    private Portraits() {}

    public static Portrait of(String title, Reported... members) {
        return withConfidence(title, 1, members);
    }

    /** A pattern of the workflow of its members. */
    public static Portrait called(String id, Reported... members) {
        return portrait(id, "Late", 1, members);
    }

    public static Portrait withConfidence(String title, double confidence, Reported... members) {
        return portrait("PAT-1", title, confidence, members);
    }

    private static Portrait portrait(String id, String title, double confidence, Reported... members) {
        List<Violation> violations = Arrays.stream(members).map(Reported::now).toList();
        Pattern pattern = new Pattern(
                id,
                members[0].workflow(),
                violations.getFirst().detected().type(),
                title.replace(' ', '-'),
                title,
                false,
                List.of(),
                null);
        Violation founder = violations.getFirst();
        List<Membership> memberships = violations.stream()
                .map(member -> new Membership(member.id(), id, "0f", 1, member.equals(founder) ? 1 : confidence))
                .toList();
        return new Portrait(pattern, memberships, violations);
    }
}
