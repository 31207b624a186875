package dev.ratchet.enforcer.domain.check;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.Map;

/**
 * How large facts may be assumed to be when the cost of a check is bounded before it ever runs. Larger facts are no
 * error: then the limits of the evaluation itself hold.
 */
final class DeclaredSizes {

    /** A value: how many elements, and how many characters each of them has. */
    record Size(long count, long characters) {

        static final Size ONE = new Size(1, 8);

        /** Steps to go through it once, as {@link Weight} has it. */
        long weight() {
            return 1 + count * (count == 1 ? 1 : 2) + count * (characters / 64);
        }

        Size element() {
            return new Size(1, characters);
        }
    }

    /** A name, a path, a line. */
    static final Size TEXT = new Size(1, 60);

    /** What {@code text} answers: documents are bounded by the size of all facts together. */
    static final Size DOCUMENT = new Size(1, 40_000);

    /** Elements of a value whose type only the facts know. */
    static final long OF_ANY_TYPE = 1_000;

    static final long FILES = 4_000;

    /** Elements that a filter keeps. The interpreter goes through them in every round. */
    static final long KEPT = 80;

    /** How much more a row among values of any type weighs than a name. */
    static final long A_ROW = 4;

    /** To read two such values of many rows, and to compare them. */
    static final long ANY_COMPARED = 2 * OF_ANY_TYPE * (1 + 2 * A_ROW);

    /** What a manifest says weighs as much as so many characters. */
    private static final long MANIFEST = 256;

    private static final Map<String, Long> COUNTS = Map.of(
            "files", FILES,
            "documents", 20L,
            "manifests", 90L,
            "steps.completed", 90L,
            "scan.tools", 50L,
            "sbom.licences", 500L,
            "custom", 200L);

    private static final Map<String, Long> ANSWERS = Map.of("glob", 100L, "under", 90L);

    private DeclaredSizes() {}

    static Size ofFact(String path) {
        return new Size(COUNTS.getOrDefault(path, 1L), path.equals("manifests") ? MANIFEST : TEXT.characters());
    }

    /** What a function answers that isn't a text or a truth value. */
    static Size ofAnswer(String function) {
        return function.equals("text") ? DOCUMENT : new Size(ANSWERS.getOrDefault(function, 1L), TEXT.characters());
    }

    /** How often a loop over a value goes round. */
    static long rounds(Size size, CelType type) {
        return type instanceof ListType || type instanceof MapType || !type.equals(SimpleType.DYN)
                ? size.count()
                : Math.max(size.count(), OF_ANY_TYPE);
    }
}
