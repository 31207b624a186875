package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Check.Compares;
import dev.ratchet.analyzer.domain.learning.check.Check.Flag;
import dev.ratchet.analyzer.domain.learning.check.Check.Has;
import dev.ratchet.analyzer.domain.learning.check.Check.In;
import dev.ratchet.analyzer.domain.learning.check.Check.Matches;
import dev.ratchet.analyzer.domain.learning.check.Check.OneOf;
import dev.ratchet.analyzer.domain.learning.check.Check.TextTest;
import dev.ratchet.analyzer.domain.learning.check.Check.TextTest.Part;
import dev.ratchet.analyzer.domain.learning.check.Comparison;
import dev.ratchet.analyzer.domain.learning.check.Expression;
import dev.ratchet.analyzer.domain.learning.check.Expression.Field;
import dev.ratchet.analyzer.domain.learning.check.Expression.Joined;
import dev.ratchet.analyzer.domain.learning.check.Expression.Literal;
import dev.ratchet.analyzer.domain.learning.check.Expression.SizeOf;
import dev.ratchet.analyzer.domain.learning.check.Joint.Not;
import dev.ratchet.analyzer.domain.learning.check.PathTemplate;
import dev.ratchet.analyzer.domain.learning.check.TextShape;
import dev.ratchet.analyzer.domain.learning.check.Times;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Fields;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The checks about single truth values, numbers, texts and lists, and about whether they are there. */
public final class FieldChecks {

    private static final int MAX_ALLOWED = 5;
    private static final double NARROW = 2;
    private static final double RARE = 2.5;
    private static final double COMES_TO_MIND = -2;

    private final Sample sample;
    private final Templates templates;
    private final Predicate<String> fields;

    FieldChecks(Sample sample, Templates templates, Predicate<String> fields) {
        this.sample = sample;
        this.templates = templates;
        this.fields = fields;
    }

    Stream<Check> checks() {
        return Stream.of(flags(), texts(), numbers(), members(), presence()).flatMap(Function.identity());
    }

    Stream<Measure> measures() {
        Stream<Measure> numbers = paths(Double.class::isInstance)
                .map(path -> Measure.of(new Field(path), sample, Fields.isFraction(path)));
        Stream<Measure> sizes = paths(value -> value instanceof Collection || value instanceof Map)
                .filter(path -> path.contains("."))
                .map(path -> Measure.of(new SizeOf(new Field(path)), sample, false));
        Stream<Measure> lengths = paths(String.class::isInstance)
                .filter(path -> !Fields.isIdentity(path) && !sample.areTimes(new Field(path)))
                .map(path -> Measure.of(new SizeOf(new Field(path)), sample, false))
                .filter(Measure::isVaried);
        Stream<Measure> days = paths(Times::isTime).map(path -> day(new Field(path)));
        return Stream.of(numbers, sizes, lengths, days).flatMap(Function.identity());
    }

    /** When a date or a time was; what is below the first of a month is in an earlier one. */
    private Measure day(Field field) {
        double[] values = sample.documents().stream()
                .mapToDouble(document -> Times.calendar(document.value(field.path())))
                .toArray();
        return new Measure(
                values,
                false,
                bound -> Compares.of(field, Comparison.AT_LEAST, day(bound)),
                bound -> Compares.of(
                        field,
                        Times.isBeforeFirst((Double) bound.value()) ? Comparison.BELOW : Comparison.AT_MOST,
                        day(bound)));
    }

    private static Literal day(Literal bound) {
        return new Literal(Times.text((Double) bound.value()), false);
    }

    private Stream<String> paths(Predicate<Object> type) {
        return sample.fields(type).stream().filter(fields);
    }

    private Stream<Check> flags() {
        return paths(Boolean.class::isInstance)
                .map(path -> new Flag(new Field(path)))
                .flatMap(flag -> Stream.of(flag, new Not(flag)));
    }

    private Stream<Check> texts() {
        return paths(String.class::isInstance)
                .filter(path -> !sample.areTimes(new Field(path)))
                .flatMap(this::text);
    }

    private Stream<Check> text(String path) {
        Field field = new Field(path);
        Values all = Values.of(sample, field);
        Values values = Fields.isIdentity(path) ? Values.NONE : all;
        Stream<Check> one = values.commonInSound(0.2).map(text -> Compares.of(field, Comparison.EQUAL, literal(text)));
        List<Object> usual = values.usual();
        Stream<Check> few = Stream.of(usual, values.never())
                .distinct()
                .filter(some -> some.size() > 1 && some.size() <= MAX_ALLOWED)
                .map(some -> new OneOf(
                        field,
                        some.stream().map(String::valueOf).toList(),
                        RARE
                                * some.stream()
                                        .filter(value -> !usual.contains(value))
                                        .count()));
        Stream<Check> other = values.commonInViolating(0.4)
                .map(text -> new Compares(field, Comparison.UNEQUAL, literal(text), NARROW));
        Stream<Check> repeated = templated(path).map(template -> Compares.of(field, Comparison.EQUAL, template));
        Stream<Check> ends =
                Stream.concat(ends(field, all), unwantedEnds(field, all)).filter(test -> !isOfOne(path, test, all));
        return Stream.of(one, few, other, repeated, ends, shapes(field, all)).flatMap(Function.identity());
    }

    /** Whether an end of a name or a version may only tell one artifact from the others. */
    private static boolean isOfOne(String path, Check test, Values values) {
        TextTest end = (TextTest) (test instanceof Not(Check claim) ? claim : test);
        String piece = String.valueOf(((Literal) end.other()).value());
        return Fields.isIdentity(path)
                && (piece.chars().anyMatch(Character::isDigit) || values.withEnd(end.part(), piece) < 2);
    }

    /** What nearly all sound texts look like, whatever is written in them. */
    private static Stream<Check> shapes(Field field, Values values) {
        return values.isVaried() && !Fields.isName(field.path())
                ? Stream.concat(values.shapes(TextShape::of), values.shapes(TextShape::wider))
                        .distinct()
                        .map(shape -> new Matches(field, shape))
                : Stream.empty();
    }

    /** What many sound texts begin with or end with. */
    private static Stream<Check> ends(Field field, Values values) {
        return values.isVaried()
                ? Stream.concat(
                        values.starts().map(start -> new TextTest(field, Part.startsWith, literal(start))),
                        values.ends().map(end -> new TextTest(field, Part.endsWith, literal(end))))
                : Stream.empty();
    }

    /** What many violating texts begin with or end with. */
    private static Stream<Check> unwantedEnds(Field field, Values values) {
        return Stream.concat(
                values.violatingStarts().map(start -> new Not(new TextTest(field, Part.startsWith, literal(start)))),
                values.violatingEnds().map(end -> new Not(new TextTest(field, Part.endsWith, literal(end)))));
    }

    private Stream<Expression> templated(String path) {
        return Values.common(
                        sample.soundDocuments(),
                        document -> document.value(path) instanceof String text
                                ? templates.of(document, Stream.of(text)).stream()
                                : Stream.empty(),
                        0.3)
                .filter(PathTemplate::namesFact)
                .filter(template ->
                        template.parts().stream().noneMatch(part -> part.text().equals(path)))
                .filter(template -> template.parts().size() > 1)
                .map(Joined::new);
    }

    private Stream<Check> numbers() {
        return paths(Double.class::isInstance).flatMap(path -> {
            Field field = new Field(path);
            boolean isWhole = !Fields.isFraction(path) && Measure.isWhole(Measure.valuesOf(field, sample));
            return Values.of(sample, field)
                    .commonInSound(0.6)
                    .map(value -> new Compares(
                            field,
                            Comparison.EQUAL,
                            new Literal(value, isWhole),
                            value.equals(0.0) ? COMES_TO_MIND : 0));
        });
    }

    private Stream<Check> members() {
        return paths(List.class::isInstance).flatMap(path -> {
            Field list = new Field(path);
            Stream<Check> wanted = Values.common(sample.soundDocuments(), elements(path), 0.25)
                    .map(element -> new In(literal(element), list));
            Stream<Check> unwanted = Values.common(sample.violatingDocuments(), elements(path), 0.4)
                    .map(element -> new Not(new In(literal(element), list)));
            return Stream.concat(wanted, unwanted);
        });
    }

    private static Function<Snapshot, Stream<Object>> elements(String path) {
        return document -> document.value(path) instanceof List<?> list
                ? list.stream()
                        .filter(element -> element instanceof String || element instanceof Double)
                        .map(element -> (Object) element)
                        .distinct()
                : Stream.empty();
    }

    private Stream<Check> presence() {
        return paths(value -> true)
                .filter(path -> path.startsWith("custom."))
                .filter(path -> sample.documents().stream().anyMatch(document -> document.value(path) == null))
                .map(Has::new)
                .flatMap(has -> Stream.of(has, new Not(has)));
    }

    static Literal literal(Object value) {
        return new Literal(value, value instanceof Double number && number == Math.rint(number));
    }
}
