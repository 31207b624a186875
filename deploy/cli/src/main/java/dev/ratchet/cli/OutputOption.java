package dev.ratchet.cli;

import picocli.CommandLine.Option;

/** How a command shows its result: in words, or as JSON for a script. */
public final class OutputOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "text (default) or json")
    private Format format = Format.text;

    /** The formats, in the words of the option. */
    enum Format {
        text,
        json
    }

    /** Whether the result is for a script. */
    public boolean isJson() {
        return format == Format.json;
    }
}
