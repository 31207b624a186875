package dev.ratchet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How the entries of a list are shown: under titles, each column as wide as its widest entry.
 *
 * @param things what the entries are, in the plural
 * @param cells of an entry; as many as there are titles
 */
public record Rows(String things, List<String> titles, Function<JsonNode, List<String>> cells) {

    /** The table of those entries. */
    List<String> of(Iterable<JsonNode> entries) {
        List<List<String>> rows = new ArrayList<>(List.of(titles));
        entries.forEach(entry -> rows.add(cells.apply(entry)));
        int[] widths = new int[titles.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
