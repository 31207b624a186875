package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Groups texts that machines wrote, by the template they were printed from: texts with the same words around their values,
 * where a place that takes many different words is a value too (as in Drain, He et al. 2017, but whatever the order).
 */
final class Templates {

    private static final double SHARE = 0.4;
    private static final double MOST_FILLERS = 0.3;
    private static final int MANY_WORDS = 4;
    private static final int FEWEST_CONSTANTS = 3;
    private static final int LONGEST = 60;
    private static final int ROUNDS = 3;
    private static final String VALUE = String.valueOf(MaskedText.VALUE);

    private Templates() {}

    /** True when most of the texts look printed: values, and few of the words that only carry a sentence. */
    static boolean areMachineMade(List<Text> texts) {
        long printed = texts.stream().filter(Templates::looksPrinted).count();
        return texts.size() > 1 && printed >= SHARE * texts.size();
    }

    private static boolean looksPrinted(Text text) {
        List<String> tokens = text.text().tokens();
        boolean hasValue = tokens.stream().anyMatch(token -> token.equals(VALUE) || token.indexOf('_') > 0);
        long fillers =
                tokens.stream().filter(token -> !Wording.isTelling(token)).count();
        return hasValue && fillers < MOST_FILLERS * tokens.size();
    }

    static List<Group> groups(List<Text> texts) {
        Map<Text, List<String>> templates = new HashMap<>();
        texts.forEach(text -> templates.put(text, text.text().tokens()));
        for (int round = 0; round < ROUNDS; round++) {
            Map<List<String>, List<String>> wider =
                    wider(templates.values().stream().distinct().toList());
            templates.replaceAll((text, template) -> wider.getOrDefault(template, template));
        }
        Map<List<String>, List<Text>> members = texts.stream()
                .collect(Collectors.groupingBy(
                        text -> withoutRepeats(templates.getOrDefault(text, List.of())),
                        () -> new TreeMap<>(Comparator.comparing(Object::toString)),
                        Collectors.toList()));
        return members.values().stream()
                .map(group -> new Group(group, Confidence.TEMPLATE))
                .toList();
    }

    /** For each template that many others differ from in one place only: the one with a value in that place. */
    private static Map<List<String>, List<String>> wider(List<List<String>> templates) {
        Map<List<String>, List<List<String>>> open = new HashMap<>();
        for (List<String> template : templates) {
            for (int place = 0; place < Math.min(LONGEST, template.size()); place++) {
                List<String> wider = withValue(template, place);
                if (constants(wider) >= FEWEST_CONSTANTS) {
                    open.computeIfAbsent(wider, any -> new ArrayList<>()).add(template);
                }
            }
        }
        Map<List<String>, List<String>> widest = new HashMap<>();
        open.forEach((wider, narrower) -> {
            if (narrower.size() >= MANY_WORDS || (narrower.size() == MANY_WORDS - 1 && narrower.contains(wider))) {
                narrower.forEach(template -> widest.merge(template, wider, (one, other) -> better(one, other, open)));
            }
        });
        return widest;
    }

    private static List<String> better(
            List<String> one, List<String> other, Map<List<String>, List<List<String>>> open) {
        return Comparator.comparingInt((List<String> wider) ->
                                        -open.getOrDefault(wider, List.of()).size())
                                .thenComparing(Object::toString)
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }

    private static List<String> withValue(List<String> template, int place) {
        String[] wider = template.toArray(String[]::new);
        wider[place] = VALUE;
        return Arrays.asList(wider);
    }

    private static long constants(List<String> template) {
        return template.stream().filter(token -> !token.equals(VALUE)).count();
    }

    private static List<String> withoutRepeats(List<String> template) {
        List<String> words = new ArrayList<>();
        for (String token : template) {
            if (words.isEmpty() || !token.equals(VALUE) || !words.getLast().equals(VALUE)) {
                words.add(token);
            }
        }
        return words;
    }
}
