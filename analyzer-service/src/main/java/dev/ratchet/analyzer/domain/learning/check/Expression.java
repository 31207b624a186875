package dev.ratchet.analyzer.domain.learning.check;

import dev.ratchet.analyzer.domain.learning.facts.Cel;
import dev.ratchet.analyzer.domain.learning.facts.Fields;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something in a document that has a value: a text, a number (as a double), a truth value, a list or an object. */
public sealed interface Expression
        permits Expression.Field,
                Expression.RowField,
                Expression.Element,
                Expression.Literal,
                Expression.Joined,
                Expression.TextOf,
                Expression.SizeOf,
                Expression.CountUnder,
                Expression.CountOf,
                Reckoned,
                Multiple,
                Elapsed,
                Elapsed.Hours {

    /** Its value; absent when it is unknown. */
    @Nullable
    Object in(Scope scope);

    /** The expression as a rule writes it. */
    String cel();

    /** How many bits it takes to say. */
    double bits();

    /** The words in it that mean something. */
    List<String> words();

    /** A fact by its path. */
    record Field(String path) implements Expression {

        private static final double EACH_LEVEL = 0.3;

        @Override
        public @Nullable Object in(Scope scope) {
            return scope.snapshot().value(path);
        }

        @Override
        public String cel() {
            return path;
        }

        @Override
        public double bits() {
            return (path.equals(PathTemplate.NAME) ? 0.5 : 2)
                    + EACH_LEVEL * path.chars().filter(c -> c == '.').count();
        }

        @Override
        public List<String> words() {
            return Fields.words(path);
        }
    }

    /** A field of the row that is looked at. */
    record RowField(String name) implements Expression {

        @Override
        public @Nullable Object in(Scope scope) {
            return scope.row() instanceof Map<?, ?> row ? Snapshot.plain(row.get(name)) : null;
        }

        @Override
        public String cel() {
            return "r." + name;
        }

        @Override
        public double bits() {
            return 1.5;
        }

        @Override
        public List<String> words() {
            return Fields.words(name);
        }
    }

    /** The element of a list that is looked at. */
    record Element() implements Expression {

        @Override
        public @Nullable Object in(Scope scope) {
            return scope.row();
        }

        @Override
        public String cel() {
            return "r";
        }

        @Override
        public double bits() {
            return 1;
        }

        @Override
        public List<String> words() {
            return List.of();
        }
    }

    /** A text, number or truth value itself. */
    record Literal(Object value, boolean isWhole) implements Expression {

        @Override
        public Object in(Scope scope) {
            return value;
        }

        @Override
        public String cel() {
            return switch (value) {
                case Double number -> Cel.number(BigDecimal.valueOf(number), isWhole);
                case String text -> Cel.text(text);
                default -> value.toString();
            };
        }

        /** Round numbers and short texts are quickly said. */
        @Override
        public double bits() {
            return switch (value) {
                case Double number ->
                    number == 0
                            ? 0.5
                            : BigDecimal.valueOf(number).stripTrailingZeros().precision();
                case String text -> (Fields.isOpaque(text) ? 7 : 3) + Math.min(4, text.length() / 12.0);
                default -> 1;
            };
        }

        @Override
        public List<String> words() {
            return List.of();
        }
    }

    /** Texts, and texts of facts, joined. */
    record Joined(PathTemplate template) implements Expression {

        @Override
        public @Nullable Object in(Scope scope) {
            return template.filledIn(scope.snapshot());
        }

        @Override
        public String cel() {
            return template.cel();
        }

        @Override
        public double bits() {
            return template.bits();
        }

        @Override
        public List<String> words() {
            return template.words();
        }
    }

    /** The text of a document; empty when the document is known to be absent. */
    record TextOf(PathTemplate path) implements Expression {

        @Override
        public @Nullable Object in(Scope scope) {
            String filled = path.filledIn(scope.snapshot());
            return filled == null ? null : scope.snapshot().text(filled);
        }

        @Override
        public String cel() {
            return "text(" + path.cel() + ")";
        }

        @Override
        public double bits() {
            return 1 + path.bits();
        }

        @Override
        public List<String> words() {
            return path.words();
        }
    }

    /** How many elements a list or an object has. */
    record SizeOf(Expression collection) implements Expression {

        @Override
        public @Nullable Object in(Scope scope) {
            return switch (collection.in(scope)) {
                case Collection<?> list -> (double) list.size();
                case Map<?, ?> map -> (double) map.size();
                case String text -> (double) text.codePointCount(0, text.length());
                case null, default -> null;
            };
        }

        @Override
        public String cel() {
            return "size(" + collection.cel() + ")";
        }

        @Override
        public double bits() {
            return 3 + collection.bits();
        }

        @Override
        public List<String> words() {
            return collection.words();
        }
    }

    /** How many paths there are below a folder. */
    record CountUnder(PathTemplate folder) implements Expression {

        private static final double OF_THE_PLACE = 2;

        @Override
        public @Nullable Object in(Scope scope) {
            String filled = folder.filledIn(scope.snapshot());
            return filled == null ? null : scope.snapshot().files().countUnder(filled);
        }

        @Override
        public String cel() {
            return "size(under(" + folder.cel() + "))";
        }

        @Override
        public double bits() {
            return 4 + folder.bits() + (folder.namesFact() ? 0 : OF_THE_PLACE);
        }

        @Override
        public List<String> words() {
            return folder.words();
        }
    }

    /** How many rows of a list pass a test. */
    record CountOf(Expression list, Check test) implements Expression {

        @Override
        public @Nullable Object in(Scope scope) {
            if (!(list.in(scope) instanceof List<?> rows)) {
                return null;
            }
            double count = 0;
            for (Object row : rows) {
                switch (test.on(scope.at(Objects.requireNonNull(Snapshot.plain(row))))) {
                    case TRUE -> count++;
                    case UNKNOWN -> {
                        return null;
                    }
                    case FALSE -> {}
                }
            }
            return count;
        }

        @Override
        public String cel() {
            return "size(" + list.cel() + ".filter(r, " + test.cel() + "))";
        }

        @Override
        public double bits() {
            return 3 + list.bits() + test.bits();
        }

        @Override
        public List<String> words() {
            return Stream.concat(list.words().stream(), test.words().stream()).toList();
        }
    }
}
