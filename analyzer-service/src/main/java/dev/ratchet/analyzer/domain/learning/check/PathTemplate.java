package dev.ratchet.analyzer.domain.learning.check;

import dev.ratchet.analyzer.domain.learning.facts.Cel;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.analyzer.domain.wording.Masking;
import dev.ratchet.analyzer.domain.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text in which facts may stand for themselves, so that what is learned from some artifacts speaks of all.
 *
 * @param parts texts and facts, in their order
 */
public record PathTemplate(List<Part> parts) {

    public static final String NAME = "artifact.name";
    private static final String VERSION = "artifact.version";

    /**
     * A piece of it.
     *
     * @param text the text itself, or the path of the fact
     */
    public record Part(String text, boolean isFact) {}

    public PathTemplate {
        parts = List.copyOf(parts);
    }

    public static PathTemplate of(String text) {
        return new PathTemplate(text.isEmpty() ? List.of() : List.of(new Part(text, false)));
    }

    /** The same with a fact wherever its value stands with neither a letter nor a digit at its ends. */
    public PathTemplate with(String fact, String value) {
        List<Part> found = new ArrayList<>();
        parts.forEach(part -> {
            if (part.isFact()) {
                found.add(part);
            } else {
                split(part.text(), fact, value, found);
            }
        });
        return new PathTemplate(found);
    }

    private static void split(String text, String fact, String value, List<Part> found) {
        int from = 0;
        int at = text.indexOf(value);
        while (at >= 0) {
            int end = at + value.length();
            if (isAlone(text, at, end)) {
                add(text.substring(from, at), found);
                found.add(new Part(fact, true));
                from = end;
            }
            at = text.indexOf(value, end);
        }
        add(text.substring(from), found);
    }

    private static void add(String text, List<Part> found) {
        if (!text.isEmpty()) {
            found.add(new Part(text, false));
        }
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Part part : parts) {
            hash = 31 * hash + part.text().hashCode();
        }
        return hash;
    }

    /** Where {@code value} begins in a text on its own: {@code api} does not occur in {@code capital}. */
    public static boolean isAlone(String text, int from, int end) {
        boolean opens = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
        return opens && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** The text for a document; absent where a fact is unknown. */
    @Nullable
    String filledIn(Snapshot snapshot) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            Object value = part.isFact() ? snapshot.value(part.text()) : part.text();
            if (!(value instanceof String known)) {
                return null;
            }
            text.append(known);
        }
        return text.toString();
    }

    public boolean namesFact() {
        return parts.stream().anyMatch(Part::isFact);
    }

    /** The text as a CEL expression: {@code "services/" + artifact.name + "/"}. */
    String cel() {
        return parts.isEmpty()
                ? Cel.text("")
                : parts.stream()
                        .map(part -> part.isFact() ? part.text() : Cel.text(part.text()))
                        .collect(Collectors.joining(" + "));
    }

    List<String> words() {
        return parts.stream()
                .filter(part -> !part.isFact())
                .flatMap(part -> segments(part.text()))
                .toList();
    }

    private static Stream<String> segments(String part) {
        return Wording.telling(Masking.of().words(part.replace('/', ' '))).stream();
    }

    /** How much there is to say: the folders and files on the way, and each fact; the artifact's name comes to mind first. */
    double bits() {
        long segments = Stream.of(parts.stream()
                        .map(part -> part.isFact() ? "n" : part.text())
                        .collect(Collectors.joining())
                        .split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .count();
        return 0.8 * segments
                + parts.stream()
                        .filter(Part::isFact)
                        .mapToDouble(PathTemplate::bitsOf)
                        .sum();
    }

    private static double bitsOf(Part fact) {
        return fact.text().equals(NAME) ? 0.5 : fact.text().equals(VERSION) ? 0.8 : 2;
    }
}
