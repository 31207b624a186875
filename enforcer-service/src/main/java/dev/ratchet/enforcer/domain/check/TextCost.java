package dev.ratchet.enforcer.domain.check;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.ratchet.enforcer.domain.Glob;
import dev.ratchet.enforcer.domain.check.DeclaredSizes.Size;
import java.util.List;

/** What texts cost: how long they become, and how much there is to do for a glob over all files. */
final class TextCost {

    private static final int GLOB_PLACES = 20;

    private TextCost() {}

    /** Steps of a glob over as many files as are declared, most of which share its beginning. */
    static long ofGlob(CelExpr pattern) {
        String typical = "a".repeat(60);
        boolean isLiteral = pattern.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && pattern.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        long work = isLiteral
                ? Glob.ofPaths(pattern.constant().stringValue()).work(typical)
                : (long) GLOB_PLACES * typical.length();
        return DeclaredSizes.FILES * (1 + work / PathFacts.GLOB_WORK_A_STEP);
    }

    /** Most places of a glob that are followed for a path: from its first wildcard on. */
    static long places(String glob) {
        int prefix = 0;
        while (prefix < glob.length() && glob.charAt(prefix) != '*' && glob.charAt(prefix) != '?') {
            prefix++;
        }
        return glob.length() - prefix + 1L;
    }

    /** Characters of what a function answers. */
    static long ofResult(String function) {
        return function.equals("string") ? DeclaredSizes.TEXT.characters() : 8;
    }

    /** The size of a list of these values. */
    static Size together(List<Cost> parts) {
        long count = parts.stream().mapToLong(part -> part.size().count()).sum();
        long longest =
                parts.stream().mapToLong(part -> part.size().characters()).max().orElse(1);
        return new Size(Math.max(1, count), longest);
    }
}
