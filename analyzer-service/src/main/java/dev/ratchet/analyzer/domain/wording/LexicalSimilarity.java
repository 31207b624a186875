package dev.ratchet.analyzer.domain.wording;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cosine between two bags of words and pairs of neighbouring words. A telling word weighs {@value #WORD}, a pair
 * {@value #PAIR}, a mask or a filler {@value #REST}; repetitions count with their square root.
 */
public final class LexicalSimilarity implements Similarity {

    private static final double WORD = 1.0;
    private static final double PAIR = 0.5;
    private static final double REST = 0.2;

    @Override
    public String model() {
        return "lexical-1";
    }

    @Override
    public double between(Wording one, Wording other) {
        if (one.equals(other)) {
            return 1;
        }
        Map<String, Double> first = weights(one);
        Map<String, Double> second = weights(other);
        double lengths = Math.sqrt(product(first, first)) * Math.sqrt(product(second, second));
        return lengths == 0 ? 0 : Math.min(1, product(first, second) / lengths);
    }

    private static Map<String, Double> weights(Wording wording) {
        Map<String, Integer> counts = new TreeMap<>();
        wording.fields().forEach(words -> count(words, counts));
        Map<String, Double> weights = new TreeMap<>();
        counts.forEach((term, count) -> weights.put(term, weight(term) * Math.sqrt(count)));
        return weights;
    }

    private static void count(List<String> words, Map<String, Integer> counts) {
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        List<String> telling = Wording.telling(words);
        for (int at = 1; at < telling.size(); at++) {
            counts.merge(telling.get(at - 1) + " " + telling.get(at), 1, Integer::sum);
        }
    }

    private static double weight(String term) {
        if (term.indexOf(' ') > 0) {
            return PAIR;
        }
        return Wording.isTelling(term) ? WORD : REST;
    }

    private static double product(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }
}
