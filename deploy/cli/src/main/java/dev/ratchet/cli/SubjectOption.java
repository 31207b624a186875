package dev.ratchet.cli;

import dev.ratchet.launcher.DataFolder;
import java.nio.file.Files;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Who gives an order: a subject whose token the data folder holds. */
public final class SubjectOption {

    @Option(
            names = "--as",
            paramLabel = "SUBJECT",
            description = "who says so: the name of a file of .ratchet/tokens (default: ${DEFAULT-VALUE})")
    private String subject;

    /** With who it is where nobody is named. */
    public SubjectOption(String usual) {
        this.subject = usual;
    }

    /** The subject; refuses one that has no token while others have. */
    String of(DataFolder folder) {
        boolean isThere = Files.isDirectory(folder.tokens());
        if (isThere && !Files.exists(folder.tokens().resolve(subject))) {
            throw new Refused("--as: there is no token of " + subject + "; there are: " + all(folder));
        }
        return subject;
    }

    private static String all(DataFolder folder) {
        return Stream.of(Objects.requireNonNullElse(folder.tokens().toFile().list(), new String[0]))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
