package dev.ratchet.analyzer.domain.attribution;

import dev.ratchet.analyzer.domain.attribution.Conjunctions.Met;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which conjunctions of circumstances explain a pattern against the cases around it. Of all conjunctions of one to three
 * values the one is named that saves most of a description of which cases are in the pattern, G² / (2 ln 2) bits, after
 * the bits that it takes to state it. It is named only when chance would bring forth any conjunction like it in one of
 * {@value #ONE_IN} searches at most; then the cases that it explains are set aside, and the rest is searched again.
 *
 * @param others what the cases around the pattern are called
 * @param explanations the strongest first; empty when nothing stands out
 * @param closest the best of what chance could have brought forth too, where nothing stands out
 */
public record Attribution(
        String others, int inPattern, int around, List<Explanation> explanations, Optional<Explanation> closest) {

    private static final int ONE_IN = 1000;
    private static final int NAMED = 3;
    private static final int SAME = 5;
    private static final int CITED = 50;

    public Attribution {
        explanations = List.copyOf(explanations);
    }

    public static Attribution of(Contrast contrast) {
        List<Explanation> named = new ArrayList<>();
        Contrast left = contrast;
        Optional<Explanation> best = best(left);
        while (best.filter(Attribution::standsOut).isPresent() && named.size() < NAMED) {
            named.add(best.get());
            left = left.without(best.get());
            best = best(left);
        }
        return new Attribution(
                contrast.others(),
                contrast.inPattern(),
                contrast.around(),
                named,
                named.isEmpty() ? best : Optional.empty());
    }

    private static boolean standsOut(Explanation best) {
        return best.chance() <= 1.0 / ONE_IN;
    }

    private static Optional<Explanation> best(Contrast contrast) {
        if (!contrast.isComparable()) {
            return Optional.empty();
        }
        Dimensions dimensions = new Dimensions(contrast.cases());
        Conjunctions conjunctions = new Conjunctions(dimensions);
        Best best = new Best(dimensions);
        conjunctions.forEach(best::consider);
        return Optional.ofNullable(best.met).map(met -> explanation(met, best.savedBits, contrast, dimensions));
    }

    private static Explanation explanation(Met met, double savedBits, Contrast contrast, Dimensions dimensions) {
        Cells cells = dimensions.cells(met.known(), met.cases());
        List<String> cited = met.cases()
                .places()
                .mapToObj(contrast.cases()::get)
                .filter(Case::inPattern)
                .map(Case::id)
                .limit(CITED)
                .toList();
        double chance = Math.min(1, Math.pow(2, cells.chanceBits() + met.statedBits()));
        return new Explanation(met.conditions(), cells, savedBits, chance, sameCases(met, dimensions), cited);
    }

    private static List<List<Condition>> sameCases(Met met, Dimensions dimensions) {
        List<List<Condition>> same = new ArrayList<>();
        CaseSet cases = met.cases();
        new Conjunctions(dimensions).forEach(other -> {
            boolean isAsShort = other.conditions().size() == met.conditions().size();
            if (isAsShort
                    && same.size() < SAME
                    && other.cases().hasSameAs(cases)
                    && !other.conditions().equals(met.conditions())) {
                same.add(other.conditions());
            }
        });
        return same;
    }

    /** The conjunction that saves most, of those seen so far; of equals, the one seen first. */
    private static final class Best {

        private final Dimensions dimensions;
        private @Nullable Met met;
        private double savedBits;

        Best(Dimensions dimensions) {
            this.dimensions = dimensions;
        }

        void consider(Met candidate) {
            Cells cells = dimensions.cells(candidate.known(), candidate.cases());
            if (!cells.isRaised()) {
                return;
            }
            double saved = cells.savedBits() - candidate.statedBits();
            if (saved > savedBits) {
                met = candidate;
                savedBits = saved;
            }
        }
    }
}
