package dev.ratchet.bench;

import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.text.Names;
import dev.ratchet.analyzer.domain.text.Normaliser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    /** Whatever is no UTF-8 in it is read as a sign that means nothing; a mark at the beginning and empty lines are left out. */
    private static List<String[]> rows(Path file, int columns) {
        List<String[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(line, columns, file, number));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(file + " is empty: it needs lines of label<TAB>text");
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return (all.startsWith("\uFEFF") ? all.substring(1) : all).lines().toList();
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new IllegalArgumentException("There is no file to read at " + file, e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static String[] row(String line, int columns, Path file, int number) {
        String[] row = line.split("\t", columns);
        if (row.length < columns) {
            throw new IllegalArgumentException(
                    "%s: line %d has no tab between label and text; each line is label<TAB>text"
                            .formatted(file, number));
        }
        if (row[0].isBlank()) {
            throw new IllegalArgumentException("%s: line %d has no label before its tab".formatted(file, number));
        }
        return row;
    }
}
