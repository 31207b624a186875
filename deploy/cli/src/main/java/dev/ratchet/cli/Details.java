package dev.ratchet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Lines that each say what they are about; what is about nothing is left out. */
public final class Details {

    private final List<String> lines = new ArrayList<>();
    private final String form;

    private Details(int indent, int width) {
        this.form = " ".repeat(indent) + "%-" + width + "s %s";
    }

    /** Details of one thing. */
    public static Details wide() {
        return new Details(0, 12);
    }

    /** Details below a line of a list. */
    public static Details below() {
        return new Details(4, 9);
    }

    /** A detail; its further lines stand below its first. */
    public Details say(String about, String said) {
        String label = about;
        for (String line : said.isBlank() ? List.<String>of() : said.lines().toList()) {
            lines.add(form.formatted(label, line));
            label = "";
        }
        return this;
    }

    /** A detail as a service said it. */
    public Details say(String about, JsonNode said) {
        return say(about, Words.lines(said));
    }

    /** One detail for each element of a list. */
    public Details each(String about, JsonNode list) {
        String label = about;
        for (JsonNode element : list) {
            say(label, element);
            label = "";
        }
        return this;
    }

    /** All that was said. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
