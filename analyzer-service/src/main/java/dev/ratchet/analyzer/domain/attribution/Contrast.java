package dev.ratchet.analyzer.domain.attribution;

import java.util.List;

/**
 * The cases of a pattern among others of their kind, 4,000 at most.
 *
 * @param others what the cases around it are called: {@code other runs}, {@code other violations}
 */
public record Contrast(String others, List<Case> cases) {

    private static final int MOST = 4_000;

    public Contrast {
        cases = List.copyOf(cases.subList(0, Math.min(MOST, cases.size())));
    }

    public int inPattern() {
        return (int) cases.stream().filter(Case::inPattern).count();
    }

    public int around() {
        return cases.size() - inPattern();
    }

    /** Whether there is anything to compare: two cases of the pattern, and one around it. */
    public boolean isComparable() {
        return inPattern() >= 2 && around() >= 1;
    }

    Contrast without(Explanation explained) {
        return new Contrast(
                others, cases.stream().filter(one -> !explained.isTrueOf(one)).toList());
    }
}
