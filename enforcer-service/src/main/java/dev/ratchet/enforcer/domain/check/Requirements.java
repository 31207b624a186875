package dev.ratchet.enforcer.domain.check;

import java.util.List;

/**
 * Which facts a check may read, known from its text alone.
 *
 * @param facts paths such as {@code tests.failed}, in alphabetical order; {@code []} stands for each element of a list
 * @param questions what it looks for: calls about files and documents such as {@code exists("services/${artifact.name}/")},
 *     elements of lists such as {@code custom.approvals[].role == "security"}; what only an evaluation knows stands as
 *     {@code ${…}}
 */
public record Requirements(List<String> facts, List<String> questions) {

    static final Requirements NONE = new Requirements(List.of(), List.of());

    public Requirements {
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
    }
}
