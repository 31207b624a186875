package dev.ratchet.bench;

import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.text.Names;
import dev.ratchet.analyzer.domain.text.Normaliser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Masked texts, each with the name of the pattern that people put it into. */
record LabelledTexts(List<String> labels, List<MaskedText> texts) {

    private static final int TYPE = 1;
    private static final int WORKFLOW = 2;
    private static final int ARTIFACT = 4;
    private static final int DESCRIPTION = 7;

    /** A file of {@code label<TAB>text}. Names of artifacts are learned from the texts. */
    static LabelledTexts in(Path file) {
        List<String[]> rows = rows(file, 2);
        Normaliser normaliser = Names.in(rows.stream().map(row -> row[1]).toList());
        return of(rows, row -> normaliser.masked(row[1]));
    }

    /** The descriptions of a file of violations, whose artifacts are known. */
    static LabelledTexts violations(Path file) {
        return of(rows(file, DESCRIPTION + 1), LabelledTexts::description);
    }

    /** The same, apart by type and workflow. */
    static List<LabelledTexts> gatedViolations(Path file) {
        Map<String, List<String[]>> gates = new TreeMap<>();
        rows(file, DESCRIPTION + 1)
                .forEach(row -> gates.computeIfAbsent(row[TYPE] + '\t' + row[WORKFLOW], gate -> new ArrayList<>())
                        .add(row));
        return gates.values().stream()
                .map(rows -> of(rows, LabelledTexts::description))
                .toList();
    }

    private static MaskedText description(String[] row) {
        return Normaliser.knowing(row[ARTIFACT]).masked(row[DESCRIPTION]);
    }

    private static LabelledTexts of(List<String[]> rows, Function<String[], MaskedText> text) {
        return new LabelledTexts(
                rows.stream().map(row -> row[0]).toList(),
                rows.stream().map(text).toList());
    }

    private static List<String[]> rows(Path file, int columns) {
        try {
            List<String[]> rows = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", columns))
                    .toList();
            for (int at = 0; at < rows.size(); at++) {
                if (rows.get(at).length < columns) {
                    throw new IllegalArgumentException(
                            "%s: line %d has no tab between label and text".formatted(file, at + 1));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
