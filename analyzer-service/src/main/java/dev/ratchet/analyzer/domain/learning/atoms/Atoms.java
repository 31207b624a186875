package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.evidence.Column;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All the single checks that a sample suggests and that are false of some violating document, and what may be bounded. */
public record Atoms(List<Column> columns, List<Measure> measures) {

    /** A check that few sound documents pass says nothing by itself, nor beside another. */
    private static final double WORTH = 0.08;

    public static Atoms of(Sample sample, Predicate<String> fields) {
        Templates templates = new Templates(sample);
        FieldChecks field = new FieldChecks(sample, templates, fields);
        RowChecks rows = new RowChecks(sample, templates, fields);
        PathChecks paths = new PathChecks(sample, templates);
        Stream<Check> checks = Stream.of(
                        paths.checks(),
                        new TextChecks(sample, templates).checks(),
                        field.checks(),
                        new PairChecks(sample).checks(),
                        rows.checks())
                .flatMap(Function.identity());
        List<Measure> measures = Stream.of(
                        field.measures(), rows.measures(), paths.measures(), new PairMeasures(sample).measures())
                .flatMap(Function.identity())
                .toList();
        Stream<Check> bounds = measures.stream().flatMap(measure -> measure.bounds(sample.labels()));
        return new Atoms(columns(sample, Stream.concat(checks, bounds)), measures);
    }

    /** The same of some fields alone, without what needs more than one. */
    public static List<Column> ofFieldsAlone(Sample sample, Predicate<String> fields) {
        FieldChecks field = new FieldChecks(sample, new Templates(sample), fields);
        return columns(
                sample,
                Stream.concat(field.checks(), field.measures().flatMap(measure -> measure.bounds(sample.labels()))));
    }

    private static List<Column> columns(Sample sample, Stream<Check> checks) {
        Set<String> seen = new HashSet<>();
        Names names = new Names(sample);
        double enough = WORTH * sample.soundDocuments().size();
        return checks.filter(sample::failsSomewhere)
                .filter(check -> seen.add(check.cel()))
                .filter(check -> !names.areIn(check))
                .map(sample::column)
                .filter(column -> column.holds().countIn(sample.sound()) >= enough)
                .toList();
    }
}
