package dev.ratchet.enforcer.domain.backtest;

import java.util.List;
import java.util.Set;

/**
 * What a candidate is held against.
 *
 * @param violations those that it should catch
 * @param sound runs that it should let pass
 */
public record Cases(List<ViolationMark> violations, Set<RunKey> sound) {

    public Cases {
        violations = List.copyOf(violations);
        sound = Set.copyOf(sound);
    }

    public static Cases none() {
        return new Cases(List.of(), Set.of());
    }
}
