package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Check.TextTest;
import dev.ratchet.analyzer.domain.learning.check.Check.TextTest.Part;
import dev.ratchet.analyzer.domain.learning.check.Expression;
import dev.ratchet.analyzer.domain.learning.check.Expression.Field;
import dev.ratchet.analyzer.domain.learning.check.Expression.Joined;
import dev.ratchet.analyzer.domain.learning.check.Expression.Literal;
import dev.ratchet.analyzer.domain.learning.check.Expression.TextOf;
import dev.ratchet.analyzer.domain.learning.check.Joint.Not;
import dev.ratchet.analyzer.domain.learning.check.PathTemplate;
import dev.ratchet.analyzer.domain.learning.check.Scope;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The checks about what is written in documents: facts, words and lines in which facts stand for themselves. */
public final class TextChecks {

    private static final int MAX_DOCUMENTS = 20;
    private static final int MAX_LINES = 200;
    private static final int MAX_LINE = 160;
    private static final int FEW = 10;

    private final Sample sample;
    private final Templates templates;

    TextChecks(Sample sample, Templates templates) {
        this.sample = sample;
        this.templates = templates;
    }

    Stream<Check> checks() {
        return paths().stream().flatMap(path -> about(new TextOf(path)));
    }

    private List<PathTemplate> paths() {
        Map<PathTemplate, Integer> counts = new HashMap<>();
        sample.documents().stream()
                .limit(Templates.SOUND)
                .forEach(document -> templates
                        .of(document, document.documents().keySet().stream().map(String::valueOf))
                        .forEach(path -> counts.merge(path, 1, Integer::sum)));
        int enough = Math.min(sample.size(), Templates.SOUND) / 2;
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .map(Map.Entry::getKey)
                .limit(MAX_DOCUMENTS)
                .toList();
    }

    private Stream<Check> about(TextOf text) {
        Stream<Check> facts = templates.facts().stream().map(fact -> mentions(text, new Field(fact)));
        Stream<Check> lines = common(text, sample.soundDocuments(), Templates.SOUND, 0.3)
                .map(piece -> mentions(text, expression(piece)));
        return Stream.of(facts, lines, unwanted(text)).flatMap(Function.identity());
    }

    /** Documents grow, so that few sound ones say little about what should not be in them. */
    private Stream<Check> unwanted(TextOf text) {
        return sample.soundDocuments().size() < FEW
                ? Stream.empty()
                : common(text, sample.violatingDocuments(), Templates.VIOLATING, 0.5)
                        .filter(piece -> piece.parts().stream().noneMatch(TextChecks::isDated))
                        .map(piece -> new Not(mentions(text, expression(piece))));
    }

    /** What has digits in it, such as a date, may only tell when it was written. */
    private static boolean isDated(PathTemplate.Part part) {
        return !part.isFact() && part.text().chars().anyMatch(Character::isDigit);
    }

    private static Check mentions(TextOf text, Expression piece) {
        return new TextTest(text, Part.contains, piece);
    }

    private static Expression expression(PathTemplate piece) {
        return piece.namesFact()
                ? new Joined(piece)
                : new Literal(piece.parts().getFirst().text(), false);
    }

    private Stream<PathTemplate> common(TextOf text, List<Snapshot> documents, int most, double share) {
        Map<PathTemplate, Integer> counts = new HashMap<>();
        documents.stream()
                .limit(most)
                .forEach(document -> pieces(text, document).forEach(piece -> counts.merge(piece, 1, Integer::sum)));
        double enough = share * Math.min(documents.size(), most);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .map(Map.Entry::getKey);
    }

    /** Its lines, its words, and the lines up to and from a fact in them. */
    private Set<PathTemplate> pieces(TextOf text, Snapshot document) {
        Set<PathTemplate> pieces = new HashSet<>();
        if (text.in(Scope.of(document)) instanceof String whole) {
            List<String> lines = whole.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.length() <= MAX_LINE)
                    .limit(MAX_LINES)
                    .toList();
            templates.of(document, lines.stream()).forEach(line -> addPieces(line, pieces));
        }
        return pieces;
    }

    private static void addPieces(PathTemplate line, Set<PathTemplate> pieces) {
        pieces.add(line);
        if (!line.namesFact()) {
            for (String word : line.parts().getFirst().text().split("\\s+", -1)) {
                if (!word.isEmpty()) {
                    pieces.add(PathTemplate.of(word));
                }
            }
            return;
        }
        List<PathTemplate.Part> parts = line.parts();
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + 1; to <= parts.size(); to++) {
                List<PathTemplate.Part> some = new ArrayList<>(parts.subList(from, to));
                PathTemplate piece = new PathTemplate(some);
                if (piece.namesFact()) {
                    pieces.add(piece);
                    pieces.add(trimmed(some));
                }
            }
        }
    }

    /** Only the nearest words around its facts. */
    private static PathTemplate trimmed(List<PathTemplate.Part> parts) {
        List<PathTemplate.Part> near = new ArrayList<>(parts);
        PathTemplate.Part first = near.getFirst();
        if (!first.isFact()) {
            near.set(0, new PathTemplate.Part(lastWord(first.text()), false));
        }
        PathTemplate.Part last = near.getLast();
        if (!last.isFact()) {
            near.set(near.size() - 1, new PathTemplate.Part(firstWord(last.text()), false));
        }
        return new PathTemplate(near);
    }

    private static String lastWord(String text) {
        int space = text.stripTrailing().lastIndexOf(' ');
        return text.substring(space + 1);
    }

    private static String firstWord(String text) {
        int start = text.length() - text.stripLeading().length();
        int space = text.indexOf(' ', start);
        return space < 0 ? text : text.substring(0, space);
    }
}
