package dev.ratchet.cli.tracker;

import dev.ratchet.cli.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The text of a tracker and the table inside it: the first one whose header names a column "name" and a column "version". An entry
 * changes its own row; every other byte stays as it is, unknown columns and line ends included.
 */
final class TrackerDocument {

    private static final TableRow HEADER = new TableRow(List.of("name", "version", "updated", "tools"));
    private static final String NEW_TABLE = HEADER.line() + "\n" + "|---|---|---|---|\n";

    private final List<String> lines;
    private final int header;
    private final List<String> columns;

    private TrackerDocument(List<String> lines, int header) {
        this.lines = lines;
        this.header = header;
        this.columns = TableRow.of(lines.get(header)).cells().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Finds the table, and adds an empty one at the end of a text that has none. */
    static TrackerDocument of(String text) {
        List<String> lines = linesWithEnds(text);
        int header = headerIn(lines);
        if (header >= 0) {
            return new TrackerDocument(lines, header);
        }
        String gap = text.isEmpty() ? "" : text.endsWith("\n") ? "\n" : "\n\n";
        List<String> extended = linesWithEnds(text + gap + NEW_TABLE);
        return new TrackerDocument(extended, headerIn(extended));
    }

    String text() {
        return String.join("", lines);
    }

    /** Whether the table has a row that says exactly this; the date is not compared. */
    boolean says(TrackerEntry entry) {
        return rowOf(entry.name())
                .map(line -> TableRow.of(lines.get(line)))
                .filter(row -> row.cell(columns.indexOf("version")).equals(entry.version()))
                .filter(row -> !columns.contains("tools")
                        || row.cell(columns.indexOf("tools")).equals(entry.toolsCell()))
                .isPresent();
    }

    /** Whether the table has a row of that name. */
    boolean names(String artifact) {
        return rowOf(artifact).isPresent();
    }

    /** The document with the entry's row replaced, or added under the last one. */
    TrackerDocument with(TrackerEntry entry, LocalDate updated) {
        List<String> changed = new ArrayList<>(lines);
        Optional<Integer> existing = rowOf(entry.name());
        if (existing.isPresent()) {
            int line = existing.get();
            changed.set(line, row(entry, updated, TableRow.of(lines.get(line))) + endOf(lines.get(line)));
        } else {
            append(changed, row(entry, updated, new TableRow(List.of())));
        }
        return new TrackerDocument(changed, header);
    }

    private void append(List<String> changed, String row) {
        int last = rowsEnd() - 1;
        String end = endOf(lines.get(header));
        if (endOf(lines.get(last)).isEmpty()) {
            changed.set(last, lines.get(last) + end);
            changed.add(last + 1, row);
        } else {
            changed.add(last + 1, row + end);
        }
    }

    private String row(TrackerEntry entry, LocalDate updated, TableRow old) {
        Map<String, String> known = Map.of(
                "name", entry.name(),
                "version", entry.version(),
                "updated", updated.toString(),
                "tools", entry.toolsCell());
        return new TableRow(IntStream.range(0, columns.size())
                        .mapToObj(column -> known.getOrDefault(columns.get(column), old.cell(column)))
                        .toList())
                .line();
    }

    private Optional<Integer> rowOf(String artifact) {
        int name = columns.indexOf("name");
        List<Integer> found = IntStream.range(header + 2, rowsEnd())
                .filter(line -> TableRow.of(lines.get(line)).cell(name).equals(artifact))
                .boxed()
                .toList();
        if (found.size() > 1) {
            throw new Refused("the tracker has several rows named " + artifact + ": lines "
                    + found.stream().map(line -> Integer.toString(line + 1)).toList());
        }
        return found.stream().findFirst();
    }

    private int rowsEnd() {
        int line = header + 2;
        while (line < lines.size() && TableRow.is(lines.get(line))) {
            line++;
        }
        return line;
    }

    private static int headerIn(List<String> lines) {
        boolean inFence = false;
        for (int line = 0; line + 1 < lines.size(); line++) {
            String stripped = lines.get(line).strip();
            inFence ^= stripped.startsWith("```") || stripped.startsWith("~~~");
            if (!inFence && isHeader(lines.get(line)) && isDelimiter(lines.get(line + 1))) {
                return line;
            }
        }
        return -1;
    }

    private static boolean isHeader(String line) {
        List<String> cells = TableRow.of(line.toLowerCase(Locale.ROOT)).cells();
        return TableRow.is(line) && cells.contains("name") && cells.contains("version");
    }

    private static boolean isDelimiter(String line) {
        return TableRow.is(line) && TableRow.of(line).isDelimiter();
    }

    private static String endOf(String line) {
        return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
    }

    private static List<String> linesWithEnds(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }
}
