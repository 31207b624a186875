package dev.ratchet.analyzer.domain.learning.check;

import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.analyzer.domain.learning.facts.Truth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A claim that is made of others: about rows, against one, or of several together. */
public sealed interface Joint extends Check {

    /** Some row of a list passes a test, or all rows do. */
    record Rows(Expression list, boolean all, Check test, double more) implements Joint {

        @Override
        public Truth on(Scope scope) {
            if (!(list.in(scope) instanceof List<?> rows)) {
                return Truth.UNKNOWN;
            }
            Truth sum = Truth.of(all);
            for (Object row : rows) {
                Truth passes = test.on(scope.at(Objects.requireNonNull(Snapshot.plain(row))));
                sum = all ? sum.and(passes) : sum.or(passes);
            }
            return sum;
        }

        @Override
        public String cel() {
            return list.cel() + (all ? ".all(r, " : ".exists(r, ") + test.cel() + ")";
        }

        @Override
        public double bits() {
            return 1 + list.bits() + test.bits() + more;
        }

        @Override
        public List<String> words() {
            return Stream.concat(list.words().stream(), test.words().stream()).toList();
        }
    }

    /** Another claim is not true. */
    record Not(Check claim) implements Joint {

        @Override
        public Truth on(Scope scope) {
            return claim.on(scope).not();
        }

        @Override
        public String cel() {
            return claim instanceof Check.In || claim instanceof Check.OneOf || claim instanceof Check.Compares
                    ? "!(" + claim.cel() + ")"
                    : "!" + claim.cel();
        }

        @Override
        public double bits() {
            return (claim instanceof Check.PathExists ? 3 : 1) + claim.bits();
        }

        @Override
        public List<String> words() {
            return claim.words();
        }
    }

    /** All of some claims are true, or one of them is. */
    record Together(List<Check> claims, boolean all) implements Joint {

        @Override
        public Truth on(Scope scope) {
            Truth sum = Truth.of(all);
            for (Check claim : claims) {
                sum = all ? sum.and(claim.on(scope)) : sum.or(claim.on(scope));
            }
            return sum;
        }

        @Override
        public String cel() {
            return claims.stream()
                    .map(claim -> claim instanceof Together ? "(" + claim.cel() + ")" : claim.cel())
                    .collect(Collectors.joining(all ? " && " : " || "));
        }

        @Override
        public double bits() {
            return 0.5 + claims.stream().mapToDouble(Check::bits).sum();
        }

        @Override
        public List<String> words() {
            return claims.stream().flatMap(claim -> claim.words().stream()).toList();
        }
    }
}
