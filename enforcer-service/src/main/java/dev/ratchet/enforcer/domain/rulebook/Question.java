package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.fast.Frame;
import dev.ratchet.enforcer.domain.check.fast.Literal;
import dev.ratchet.enforcer.domain.check.fast.Truth;
import java.util.ArrayList;
import java.util.List;

/** One document of facts before the index: each literal is asked once, and the rules that do not hold are collected. */
final class Question {

    private final Frame frame;
    private final Literal[] literals;
    private final byte[] known;
    private final List<RuleInForce> found = new ArrayList<>();

    /** @param literals all of them, by number */
    Question(Frame frame, Literal[] literals) {
        this.frame = frame;
        this.literals = literals;
        this.known = new byte[literals.length];
    }

    Frame frame() {
        return frame;
    }

    List<RuleInForce> found() {
        return found;
    }

    void find(RuleInForce rule) {
        found.add(rule);
    }

    /** Whether a literal is true; what is beyond reach is not, until the interpreter has been asked. */
    boolean isTrue(int literal) {
        byte answer = known[literal];
        if (answer == 0) {
            answer = (byte) (frame.ask(literals[literal].truth()) == Truth.TRUE ? 1 : 2);
            known[literal] = answer;
        }
        return answer == 1;
    }

    boolean isNoneTrue(int[] alternatives) {
        for (int literal : alternatives) {
            if (isTrue(literal)) {
                return false;
            }
        }
        return true;
    }
}
