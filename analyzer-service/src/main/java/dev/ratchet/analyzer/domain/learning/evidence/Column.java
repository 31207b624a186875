package dev.ratchet.analyzer.domain.learning.evidence;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Joint;
import java.util.List;
import java.util.stream.Stream;

/** A check, and which documents of a sample it holds and fails on; on the others it is undecided. */
public record Column(Check check, Marks holds, Marks fails) {

    public Column and(Column other) {
        return new Column(joined(other, true), holds.and(other.holds), fails.or(other.fails));
    }

    public Column or(Column other) {
        return new Column(joined(other, false), holds.or(other.holds), fails.and(other.fails));
    }

    private Check joined(Column other, boolean all) {
        return new Joint.Together(
                Stream.concat(claims(check, all), claims(other.check, all)).toList(), all);
    }

    private static Stream<Check> claims(Check check, boolean all) {
        return check instanceof Joint.Together(List<Check> claims, boolean sameAll) && sameAll == all
                ? claims.stream()
                : Stream.of(check);
    }
}
