package dev.ratchet.analyzer.domain.learning.check;

import dev.ratchet.analyzer.domain.learning.check.Expression.Literal;
import dev.ratchet.analyzer.domain.learning.facts.Cel;
import dev.ratchet.analyzer.domain.learning.facts.Fields;
import dev.ratchet.analyzer.domain.learning.facts.Truth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A claim about one document of facts: true, false, or unknown where the document does not say. */
public sealed interface Check
        permits Check.PathExists,
                Check.FileLike,
                Check.Flag,
                Check.Has,
                Check.Compares,
                Check.TextTest,
                Check.Matches,
                Check.In,
                Check.OneOf,
                Joint {

    /** What it says of a document. */
    Truth on(Scope scope);

    /** The claim as a rule writes it. */
    String cel();

    /** How many bits it takes to say: likely kinds of checks take few. */
    double bits();

    /** The words in it that mean something. */
    List<String> words();

    /** A file or a folder is there. */
    record PathExists(PathTemplate path) implements Check {

        private static final double OF_THE_PLACE = 3;

        @Override
        public Truth on(Scope scope) {
            String filled = path.filledIn(scope.snapshot());
            return filled == null ? Truth.UNKNOWN : scope.snapshot().files().has(filled);
        }

        @Override
        public String cel() {
            return "exists(" + path.cel() + ")";
        }

        /** A path that names no fact says something of the place and not of the artifact. */
        @Override
        public double bits() {
            return 1.5 + path.bits() + (path.namesFact() ? 0 : OF_THE_PLACE);
        }

        @Override
        public List<String> words() {
            return path.words();
        }
    }

    /** Some file below a folder has an ending. */
    record FileLike(PathTemplate folder, String ending) implements Check {

        @Override
        public Truth on(Scope scope) {
            String filled = folder.filledIn(scope.snapshot());
            return filled == null ? Truth.UNKNOWN : scope.snapshot().files().hasLike(filled, ending);
        }

        @Override
        public String cel() {
            String place = folder.parts().isEmpty() ? "" : "f.startsWith(" + folder.cel() + ") && ";
            return "files.exists(f, " + place + "f.endsWith(" + Cel.text(ending) + "))";
        }

        @Override
        public double bits() {
            return 5 + folder.bits();
        }

        @Override
        public List<String> words() {
            return folder.words();
        }
    }

    /** A truth value is true. */
    record Flag(Expression fact) implements Check {

        @Override
        public Truth on(Scope scope) {
            return fact.in(scope) instanceof Boolean value ? Truth.of(value) : Truth.UNKNOWN;
        }

        @Override
        public String cel() {
            return fact.cel();
        }

        @Override
        public double bits() {
            return 1 + fact.bits();
        }

        @Override
        public List<String> words() {
            return fact.words();
        }
    }

    /** A field of an object that a team has added is there. */
    record Has(String path) implements Check {

        @Override
        public Truth on(Scope scope) {
            String parent = path.substring(0, path.lastIndexOf('.'));
            return scope.snapshot().value(parent) instanceof Map<?, ?>
                    ? Truth.of(scope.snapshot().value(path) != null)
                    : Truth.UNKNOWN;
        }

        @Override
        public String cel() {
            return "has(" + path + ")";
        }

        @Override
        public double bits() {
            return 4;
        }

        @Override
        public List<String> words() {
            return Fields.words(path);
        }
    }

    /** Two values compare as they should. */
    record Compares(Expression left, Comparison comparison, Expression right, double more) implements Check {

        public static Compares of(Expression left, Comparison comparison, Expression right) {
            return new Compares(left, comparison, right, 0);
        }

        @Override
        public Truth on(Scope scope) {
            Object one = left.in(scope);
            Object other = one == null ? null : right.in(scope);
            return one == null || other == null ? Truth.UNKNOWN : comparison.holds(one, other);
        }

        @Override
        public String cel() {
            return left.cel() + " " + comparison.symbol() + " " + right.cel();
        }

        @Override
        public double bits() {
            return 1 + comparison.bits() + left.bits() + right.bits() + more;
        }

        @Override
        public List<String> words() {
            return Stream.concat(left.words().stream(), right.words().stream()).toList();
        }
    }

    /** A text contains another, or begins or ends with it. */
    record TextTest(Expression text, Part part, Expression other) implements Check {

        /** Where the other text is. */
        public enum Part {
            contains,
            startsWith,
            endsWith
        }

        @Override
        public Truth on(Scope scope) {
            if (!(text.in(scope) instanceof String whole) || !(other.in(scope) instanceof String piece)) {
                return Truth.UNKNOWN;
            }
            return Truth.of(
                    switch (part) {
                        case contains -> whole.contains(piece);
                        case startsWith -> whole.startsWith(piece);
                        case endsWith -> whole.endsWith(piece);
                    });
        }

        @Override
        public String cel() {
            String piece = other.cel();
            return text.cel() + "." + part + "(" + piece + ")";
        }

        @Override
        public double bits() {
            double atTheEnd = part == Part.endsWith ? 1 : 0;
            boolean isOfDocument = text instanceof Expression.TextOf;
            return (isOfDocument ? 2 : 3)
                    + atTheEnd
                    + text.bits()
                    + other.bits()
                    + (other instanceof Literal == isOfDocument ? 3 : 0);
        }

        @Override
        public List<String> words() {
            return text.words();
        }
    }

    /** A text looks as it should. */
    record Matches(Expression text, TextShape shape) implements Check {

        @Override
        public Truth on(Scope scope) {
            return text.in(scope) instanceof String whole ? Truth.of(shape.isOf(whole)) : Truth.UNKNOWN;
        }

        @Override
        public String cel() {
            return text.cel() + ".matches(" + Cel.text(shape.regex()) + ")";
        }

        @Override
        public double bits() {
            return 4 + text.bits() + shape.parts().size() / 2.0;
        }

        @Override
        public List<String> words() {
            return text.words();
        }
    }

    /** A value is one of a list's elements, or one of an object's keys. */
    record In(Expression element, Expression collection) implements Check {

        @Override
        public Truth on(Scope scope) {
            Object wanted = element.in(scope);
            return switch (wanted == null ? null : collection.in(scope)) {
                case Collection<?> list -> Truth.of(list.contains(wanted));
                case Map<?, ?> map -> Truth.of(map.containsKey(wanted));
                case null, default -> Truth.UNKNOWN;
            };
        }

        @Override
        public String cel() {
            return element.cel() + " in " + collection.cel();
        }

        @Override
        public double bits() {
            return 1.5 + element.bits() + collection.bits();
        }

        @Override
        public List<String> words() {
            return collection.words();
        }
    }

    /** A text is one of a few. */
    record OneOf(Expression text, List<String> allowed, double more) implements Check {

        @Override
        public Truth on(Scope scope) {
            Object value = text.in(scope);
            return value == null ? Truth.UNKNOWN : Truth.of(value instanceof String known && allowed.contains(known));
        }

        @Override
        public String cel() {
            return text.cel() + allowed.stream().map(Cel::text).collect(Collectors.joining(", ", " in [", "]"));
        }

        @Override
        public double bits() {
            return 3 + text.bits() + 1.2 * allowed.size() + more;
        }

        @Override
        public List<String> words() {
            return text.words();
        }
    }
}
