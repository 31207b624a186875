package dev.ratchet.cli.tracker;

import dev.ratchet.cli.Refused;
import java.util.List;

/** What the tracker says of one artifact: its name, its version and its tools, each fit for a cell of a table. */
public record TrackerEntry(String name, String version, List<String> tools) {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_TOOLS = 500;

    /** Refuses a blank name or version, a control character, and what is longer than a cell should be. */
    public TrackerEntry {
        check("name", name);
        check("version", version);
        tools = List.copyOf(tools);
        if (tools.size() > MAX_TOOLS) {
            throw new Refused("tools: at most " + MAX_TOOLS + ", not " + tools.size());
        }
        tools.forEach(tool -> check("tools", tool));
    }

    private static void check(String field, String value) {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new Refused(field + ": 1 to " + MAX_LENGTH + " characters, not " + value.length());
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(field + ": must not contain control characters");
        }
    }

    /** The tools as one cell shows them. */
    String toolsCell() {
        return String.join(", ", tools);
    }
}
