package dev.ratchet.enforcer.domain.check.shape;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.ratchet.events.Rule;
import java.util.Optional;
import java.util.Set;

/**
 * What a check claims, taken apart. Whatever it says of two checks is so; where it says nothing, they may still be
 * related. It speaks of known facts: an unknown fact leaves checks undecided, not true.
 */
public final class CheckShape {

    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(Rule.MAX_CHECK)
                    .maxParseRecursionDepth(50)
                    .build())
            .build();

    private final Set<Set<Literal>> clauses;
    private final Set<String> facts;

    private CheckShape(Set<Set<Literal>> clauses, Set<String> facts) {
        this.clauses = clauses;
        this.facts = facts;
    }

    /** The shape of an expression; empty when it is none. */
    public static Optional<CheckShape> of(String expression) {
        CelValidationResult parsed = PARSER.parse(expression);
        if (parsed.hasError()) {
            return Optional.empty();
        }
        try {
            CelExpr root = parsed.getAst().getExpr();
            NormalForm form = new NormalForm();
            Set<Set<Literal>> clauses = new Clauses(form).of(root);
            form.of(root);
            return Optional.of(new CheckShape(clauses, Set.copyOf(form.facts())));
        } catch (CelValidationException notOne) {
            return Optional.empty();
        }
    }

    /** The paths that the check reads, as it writes them. */
    public Set<String> facts() {
        return facts;
    }

    /** Both say the same in other words, or in other order. */
    public boolean repeats(CheckShape other) {
        return clauses.equals(other.clauses);
    }

    /** Where this check holds, the other one holds too. */
    public boolean implies(CheckShape other) {
        return neverHolds()
                || other.clauses.stream().allMatch(theirs -> clauses.stream().anyMatch(ours -> implies(ours, theirs)));
    }

    /** No facts can make both hold. */
    public boolean excludes(CheckShape other) {
        return clauses.stream().anyMatch(ours -> other.clauses.stream().anyMatch(theirs -> excludes(ours, theirs)));
    }

    /** No facts can make it hold. */
    public boolean neverHolds() {
        return clauses.contains(Set.of()) || excludes(this);
    }

    /** Whatever the facts, it holds. */
    public boolean alwaysHolds() {
        return clauses.isEmpty();
    }

    private static boolean implies(Set<Literal> ours, Set<Literal> theirs) {
        return ours.stream().allMatch(claim -> theirs.stream().anyMatch(claim::implies));
    }

    private static boolean excludes(Set<Literal> ours, Set<Literal> theirs) {
        return ours.stream().allMatch(claim -> theirs.stream().allMatch(claim::excludes));
    }
}
