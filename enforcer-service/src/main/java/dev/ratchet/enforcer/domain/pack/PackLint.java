package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.enforcer.domain.check.FactNames;
import dev.ratchet.enforcer.domain.check.shape.CheckShape;
import dev.ratchet.enforcer.domain.pack.Finding.Kind;
import dev.ratchet.events.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what is odd about the rules of a pack: rules that contradict, shadow or repeat one another or a rule of the
 * book, facts that nothing supplies, placeholders that nothing fills, tests that are missing.
 */
public final class PackLint {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    private final Pack pack;
    private final List<Shaped> rules;
    private final List<Shaped> neighbours;

    private PackLint(Pack pack, Collection<Rule> book) {
        this.pack = pack;
        Set<Object> ids = pack.rules().stream().map(rule -> rule.rule().id()).collect(Collectors.toSet());
        this.rules = pack.rules().stream()
                .flatMap(rule -> Shaped.of(rule.rule(), rule).stream())
                .toList();
        this.neighbours = book.stream()
                .filter(rule -> !ids.contains(rule.id()))
                .flatMap(rule -> Shaped.of(rule, pack.rules().getFirst()).stream())
                .toList();
    }

    /**
     * What there is to find.
     *
     * @param book the rules in force beside the pack's own
     */
    public static List<Finding> of(Pack pack, Collection<Rule> book) {
        return new PackLint(pack, book).findings();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Shaped rule = rules.get(i);
            alone(rule, findings);
            for (Shaped earlier : rules.subList(0, i)) {
                together(rule, earlier, findings);
                shadowed(earlier, rule, findings);
            }
            neighbours.forEach(neighbour -> together(rule, neighbour, findings));
        }
        return findings;
    }

    /** A rule with the shape of its check; of a rule of the book only that is used. */
    private record Shaped(Rule rule, PackRule written, CheckShape shape) {

        static List<Shaped> of(Rule rule, PackRule written) {
            return CheckShape.of(rule.check())
                    .map(shape -> List.of(new Shaped(rule, written, shape)))
                    .orElse(List.of());
        }
    }

    private static void together(Shaped rule, Shaped other, List<Finding> findings) {
        boolean canMeet = rule.rule().checkPoint() == other.rule().checkPoint()
                && Scopes.meet(rule.rule().scope(), other.rule().scope());
        if (!canMeet || rule.shape().neverHolds() || other.shape().neverHolds()) {
            return;
        }
        if (rule.shape().repeats(other.shape())) {
            findings.add(about(Kind.REPEATS, rule, other, "checks what %s checks".formatted(name(other))));
        } else if (rule.shape().excludes(other.shape())) {
            findings.add(about(
                    Kind.CONTRADICTS,
                    rule,
                    other,
                    "holds only where %s fails: nothing can pass both".formatted(name(other))));
        } else {
            shadowed(rule, other, findings);
        }
    }

    private static void shadowed(Shaped rule, Shaped by, List<Finding> findings) {
        boolean isCovered = rule.rule().checkPoint() == by.rule().checkPoint()
                && Scopes.covers(by.rule().scope(), rule.rule().scope())
                && by.rule().severity().compareTo(rule.rule().severity()) <= 0
                && by.rule().mode().compareTo(rule.rule().mode()) >= 0;
        if (isCovered
                && by.shape().implies(rule.shape())
                && !by.shape().repeats(rule.shape())
                && !rule.shape().alwaysHolds()) {
            findings.add(about(
                    Kind.SHADOWED, rule, by, "says nothing more: where it fails, %s fails too".formatted(name(by))));
        }
    }

    private void alone(Shaped rule, List<Finding> findings) {
        if (rule.shape().neverHolds()) {
            findings.add(about(Kind.NEVER_HOLDS, rule, "contradicts itself: nothing can pass it"));
        } else if (rule.shape().alwaysHolds()) {
            findings.add(about(Kind.ALWAYS_HOLDS, rule, "holds whatever the facts are"));
        }
        rule.shape().facts().stream().filter(fact -> !isSupplied(fact)).sorted().forEach(fact -> {
            String message = "nothing supplies %s: name it under 'supplied' in %s once somebody collects it"
                    .formatted(fact, PackFiles.MANIFEST);
            findings.add(about(Kind.UNSUPPLIED, rule, message));
        });
        PackRule written = rule.written();
        placeholders(
                "description",
                rule.rule().description(),
                written,
                written.places().description(),
                findings);
        placeholders(
                "remediation",
                rule.rule().remediation(),
                written,
                written.places().remediation(),
                findings);
        untested(written, findings);
    }

    private boolean isSupplied(String fact) {
        boolean isCustom = fact.equals("custom") || fact.startsWith("custom.");
        return !isCustom || pack.supplied().stream().anyMatch(path -> fact.equals(path) || fact.startsWith(path + "."));
    }

    private static void placeholders(String field, String text, PackRule rule, Place place, List<Finding> findings) {
        Matcher named = PLACEHOLDER.matcher(text);
        while (named.find()) {
            if (!FactNames.isKnown(named.group(1))) {
                String message =
                        "its %s names ${%s}, which is neither a fact nor a parameter".formatted(field, named.group(1));
                findings.add(Finding.of(Kind.UNKNOWN_PLACEHOLDER, rule, null, place, message));
            }
        }
    }

    private static void untested(PackRule rule, List<Finding> findings) {
        Set<Expectation> open = EnumSet.allOf(Expectation.class);
        rule.tests().forEach(test -> open.remove(test.expected()));
        if (!open.isEmpty()) {
            String kinds = open.stream().map(Expectation::wireName).collect(Collectors.joining(", "));
            String message = "has no test that expects: " + kinds;
            findings.add(Finding.of(Kind.UNTESTED, rule, null, rule.places().rule(), message));
        }
    }

    private static Finding about(Kind kind, Shaped rule, String message) {
        return Finding.of(kind, rule.written(), null, rule.written().places().check(), message);
    }

    private static Finding about(Kind kind, Shaped rule, Shaped other, String message) {
        String id = other.rule().id().value();
        return Finding.of(kind, rule.written(), id, rule.written().places().check(), message);
    }

    private static String name(Shaped rule) {
        return rule.rule().id() + " (" + rule.rule().name() + ")";
    }
}
