package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.analyzer.domain.wording.Masking;
import dev.ratchet.analyzer.domain.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A path in which the artifact's name may stand for itself, so that what is learned from some artifacts speaks of all.
 *
 * @param parts the texts around the name: one when it does not occur
 */
record PathTemplate(List<String> parts) {

    private static final String NAME = "artifact.name";

    PathTemplate {
        parts = List.copyOf(parts);
    }

    /** The name counts where neither a letter nor a digit touches it: {@code api} does not occur in {@code capital}. */
    static PathTemplate of(String path, String name) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = path.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            if (isAlone(path, at, end)) {
                parts.add(path.substring(from, at));
                from = end;
            }
            at = path.indexOf(name, end);
        }
        parts.add(path.substring(from));
        return new PathTemplate(parts);
    }

    private static boolean isAlone(String path, int from, int end) {
        boolean opens = from == 0 || !Character.isLetterOrDigit(path.charAt(from - 1));
        return opens && (end == path.length() || !Character.isLetterOrDigit(path.charAt(end)));
    }

    String filledIn(String name) {
        return String.join(name, parts);
    }

    boolean namesArtifact() {
        return parts.size() > 1;
    }

    /** The path as a CEL expression: {@code "services/" + artifact.name + "/"}. */
    String cel() {
        List<String> terms = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            if (at > 0) {
                terms.add(NAME);
            }
            if (!parts.get(at).isEmpty()) {
                terms.add(Cel.text(parts.get(at)));
            }
        }
        return terms.isEmpty() ? Cel.text("") : String.join(" + ", terms);
    }

    List<String> words() {
        return parts.stream().flatMap(PathTemplate::segments).toList();
    }

    private static Stream<String> segments(String part) {
        return Wording.telling(Masking.of().words(part.replace('/', ' '))).stream();
    }

    /** How much there is to say: the folders and files on the way, and each mention of the name. */
    int symbols() {
        long segments = Stream.of(
                        parts.stream().collect(Collectors.joining("n")).split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .count();
        return (int) segments + parts.size() - 1;
    }
}
