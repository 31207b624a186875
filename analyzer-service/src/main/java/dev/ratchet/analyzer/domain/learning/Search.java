package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.analyzer.domain.learning.atoms.Atoms;
import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Joint;
import dev.ratchet.analyzer.domain.learning.evidence.Column;
import dev.ratchet.analyzer.domain.learning.evidence.Labels;
import dev.ratchet.analyzer.domain.learning.evidence.Marks;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Fields;
import dev.ratchet.analyzer.domain.wording.Vocabulary;
import dev.ratchet.events.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the check with the shortest description of itself and of the labels that it leaves unexplained: one claim, or up
 * to three together where one leaves too much.
 */
final class Search {

    private static final double SPOKEN = 8;
    private static final double UNSPOKEN_WORD = 0.3;
    private static final int SEEDS = 60;
    private static final int BEAM = 8;
    private static final int REFITTED = 40;
    private static final double CAUTION = 5;
    private static final double FREEDOM = 8;

    /** Two short claims together may take fewer bits than one that takes more than these. */
    private static final double DEAR = 6;

    /** A check with its cost in bits. */
    record Found(Column column, double cost, boolean isSpokenOf) {

        String cel() {
            return column.check().cel();
        }
    }

    /** What it takes to say a claim. */
    private record Saying(double bits, boolean isSpokenOf) {

        static final Saying JOINED = new Saying(1, false);

        Saying and(Saying other) {
            return new Saying(bits + other.bits, isSpokenOf || other.isSpokenOf);
        }
    }

    private final IdentityHashMap<Check, Saying> sayings;
    private final Alternatives alternatives;
    private final Map<String, Column> bounded;
    private final Sample sample;
    private final Labels labels;
    private final Vocabulary vocabulary;
    private final Atoms atoms;
    private final Tolerance tolerance;

    private Search(Sample sample, Vocabulary vocabulary) {
        this.sayings = new IdentityHashMap<>();
        this.bounded = new HashMap<>();
        this.sample = sample;
        this.labels = sample.labels();
        this.alternatives = new Alternatives(labels);
        this.vocabulary = vocabulary;
        this.atoms = Atoms.of(sample, path -> !Fields.isWrittenByTheGate(path));
        this.tolerance = Tolerance.of(labels);
    }

    /** What one search knows, the other need not find out again. */
    private Search(Search before, Tolerance tolerance) {
        this.sayings = before.sayings;
        this.alternatives = before.alternatives;
        this.bounded = before.bounded;
        this.sample = before.sample;
        this.labels = before.labels;
        this.vocabulary = before.vocabulary;
        this.atoms = before.atoms;
        this.tolerance = tolerance;
    }

    /** All that separate the documents of a sample well enough, the best first; where none does, less well. */
    public static List<Found> of(Sample sample, Vocabulary vocabulary) {
        Search search = new Search(sample, vocabulary);
        return Stream.<Supplier<List<Found>>>of(search::found, search::boldly, search::lessWell)
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Alternatives without further proof, if it takes less to say them and what they leave than the labels alone. */
    private List<Found> boldly() {
        double nothing = labels.bitsGiven(0, 0);
        return new Search(this, tolerance.bolder())
                .found().stream()
                        .filter(found -> found.cost() - labels.bitsOfDoubt(found.column()) < nothing)
                        .toList();
    }

    /** Where labels are bad, a check must at least be shorter to say than the labels themselves. */
    private List<Found> lessWell() {
        double nothing = labels.bitsGiven(0, 0);
        return new Search(this, tolerance.wider(labels))
                .found().stream().filter(found -> found.cost() < nothing).toList();
    }

    private List<Found> found() {
        List<Found> single =
                atoms.columns().stream().map(this::found).sorted(BY_COST).toList();
        List<Found> all = new ArrayList<>(
                single.stream().filter(this::isGood).limit(SEEDS).toList());
        if (all.isEmpty() || tolerance.leavesSome(labels, all.getFirst().column())) {
            all.addAll(together(single));
        } else if (all.getFirst().cost() > DEAR) {
            all.addAll(narrowed(single, single).filter(this::isGood).toList());
        }
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(found -> found.cel().length() <= Rule.MAX_CHECK)
                .sorted(BY_COST)
                .filter(found -> seen.add(found.cel()))
                .toList();
    }

    private static final Comparator<Found> BY_COST =
            Comparator.comparingDouble(Found::cost).thenComparing(Found::cel);

    private boolean isGood(Found found) {
        return tolerance.accepts(labels, found.column());
    }

    private Found found(Column column) {
        Saying saying = saying(column.check());
        return new Found(
                column, saying.bits() + labels.bitsGiven(column) + labels.bitsOfDoubt(column), saying.isSpokenOf());
    }

    private Saying saying(Check check) {
        return check instanceof Joint.Together(List<Check> claims, boolean all)
                ? claims.stream().map(this::saying).reduce(Saying.JOINED, Saying::and)
                : sayings.computeIfAbsent(check, this::sayingOf);
    }

    private Saying sayingOf(Check claim) {
        List<String> words = claim.words().stream().distinct().toList();
        long unknown = words.stream().filter(word -> !vocabulary.knows(word)).count();
        boolean isSpokenOf = unknown < words.size();
        return new Saying(claim.bits() + UNSPOKEN_WORD * unknown - (isSpokenOf ? SPOKEN : 0), isSpokenOf);
    }

    private List<Found> together(List<Found> single) {
        List<Found> pairs = extended(single, single);
        if (tolerance.isBold()) {
            return pairs.stream().filter(this::isGood).toList();
        }
        List<Found> best = pairs.stream().sorted(BY_COST).limit(BEAM).toList();
        if (!best.isEmpty() && !tolerance.leavesSome(labels, best.getFirst().column())) {
            return pairs.stream().filter(this::isGood).toList();
        }
        return Stream.concat(pairs.stream(), extended(best, single).stream())
                .filter(this::isGood)
                .toList();
    }

    private List<Found> extended(List<Found> seeds, List<Found> single) {
        return Stream.concat(narrowed(seeds, single), widened(seeds, single)).toList();
    }

    /** One claim and another, which catches violating documents that the first misses. */
    private Stream<Found> narrowed(List<Found> seeds, List<Found> single) {
        List<Found> quiet = single.stream()
                .filter(found -> labels.alarms(found.column()) <= tolerance.alarms())
                .limit(4L * SEEDS)
                .toList();
        return seeds.stream()
                .filter(found -> labels.alarms(found.column()) <= tolerance.alarms())
                .limit(SEEDS)
                .flatMap(seed -> Stream.concat(
                                quiet.stream().map(Found::column),
                                refitted(labels.among(seed.column().holds())))
                        .filter(other -> isEvident(seed.column(), other) && isEvident(other, seed.column()))
                        .map(other -> found(seed.column().and(other))));
    }

    /** Whether chance would seldom let a claim fail on what the first misses, as seldom as it fails on other sound ones. */
    private boolean isEvident(Column seed, Column other) {
        int more = other.fails().countIn(labels.violating().without(seed.fails()));
        Marks quiet = labels.sound().and(seed.holds());
        double rate = (quiet.without(other.holds()).count() + 0.5) / (quiet.count() + 1.0);
        return -more * Math.log(rate) / Math.log(2) > saying(other.check()).bits() + tolerance.evidence();
    }

    /** One claim or another, which holds on the sound documents that the first would stop. */
    private Stream<Found> widened(List<Found> seeds, List<Found> single) {
        List<Found> catching = catching(single).toList();
        List<Found> open = catching(seeds).toList();
        double chance = 2 * Math.log(Math.max(2, catching.size())) / Math.log(2) + CAUTION;
        Stream<Found> discrete = open.stream()
                .flatMap(seed -> catching.stream()
                        .filter(other -> alternatives.areApart(seed.column(), other.column()))
                        .filter(other -> tolerance.alarms() >= alternatives.alarms(seed.column(), other.column()))
                        .map(Found::column)
                        .filter(other -> areAlternatives(seed.column(), other, chance))
                        .map(other -> found(seed.column().or(other))));
        Stream<Found> fitted = open.stream()
                .limit(REFITTED)
                .flatMap(seed -> refitted(alternatives.open(seed.column()))
                        .filter(other -> alternatives.areApart(seed.column(), other))
                        .filter(other -> areAlternatives(seed.column(), other, chance + FREEDOM))
                        .map(other -> found(seed.column().or(other))));
        return Stream.concat(discrete, fitted);
    }

    /** Whether two claims have so much to do with each other that it is no chance, or are short for what each explains. */
    private boolean areAlternatives(Column one, Column other, double chance) {
        return alternatives.evidence(one, other) > chance || (isShort(one, other) && isShort(other, one));
    }

    private boolean isShort(Column seed, Column other) {
        return alternatives.gain(seed, other) > saying(other.check()).bits() + tolerance.doubt();
    }

    private Stream<Found> catching(List<Found> candidates) {
        return candidates.stream().filter(found -> labels.missed(found.column()) <= tolerance.missed());
    }

    /** Bounds as they are among some documents. */
    private Stream<Column> refitted(Labels among) {
        if (among.violating().count() == 0 || among.sound().count() == 0) {
            return Stream.empty();
        }
        return atoms.measures().stream()
                .flatMap(measure -> measure.bounds(among))
                .map(this::column);
    }

    /** Many bounds come up again among other documents; only what they cost to say differs. */
    private Column column(Check bound) {
        Column known = bounded.computeIfAbsent(bound.cel(), cel -> sample.column(bound));
        return known.check().equals(bound) ? known : new Column(bound, known.holds(), known.fails());
    }
}
