package dev.ratchet.cli.tracker;

import java.util.ArrayList;
import java.util.List;

/** A row of a Markdown table, as its cells; a pipe inside a cell is written with a backslash. */
record TableRow(List<String> cells) {

    TableRow {
        cells = List.copyOf(cells);
    }

    /** Whether the line is a row of a table in the form with outer pipes. */
    static boolean is(String line) {
        String stripped = line.strip();
        return stripped.length() > 1 && stripped.startsWith("|");
    }

    static TableRow of(String line) {
        String stripped = line.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c == '\\' && i + 1 < stripped.length() && isEscapable(stripped.charAt(i + 1))) {
                cell.append(stripped.charAt(++i));
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(cell.toString().strip());
        }
        return new TableRow(cells);
    }

    /** The cell, or nothing where the row is shorter. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether this is the line under a table's header. */
    boolean isDelimiter() {
        return !cells.isEmpty() && cells.stream().allMatch(cell -> cell.matches(":?-+:?"));
    }

    String line() {
        StringBuilder line = new StringBuilder("|");
        for (String cell : cells) {
            line.append(' ')
                    .append(cell.replace("\\", "\\\\").replace("|", "\\|"))
                    .append(" |");
        }
        return line.toString();
    }

    private static boolean isEscapable(char c) {
        return c == '|' || c == '\\';
    }
}
