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

    public static Portrait withConfidence(String title, double confidence, Reported... members) {
        List<Violation> violations = Arrays.stream(members).map(Reported::now).toList();
        Pattern pattern = new Pattern(
                "PAT-1",
                "shipping",
                violations.getFirst().detected().type(),
                title.replace(' ', '-'),
                title,
                false,
                List.of(),
                null);
        Violation founder = violations.getFirst();
        List<Membership> memberships = violations.stream()
                .map(member -> new Membership(member.id(), "PAT-1", "0f", 1, member.equals(founder) ? 1 : confidence))
                .toList();
        return new Portrait(pattern, memberships, violations);
    }
}
