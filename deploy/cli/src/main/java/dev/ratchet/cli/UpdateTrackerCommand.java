package dev.ratchet.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.manifest.Manifest;
import dev.ratchet.cli.manifest.ManifestFormat;
import dev.ratchet.cli.manifest.ManifestUnreadable;
import dev.ratchet.cli.tracker.Tracker;
import dev.ratchet.cli.tracker.TrackerEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The automated step of a deployment: writes the artifact's row in a tracker from its manifest, and verifies it. */
@Command(
        name = "update-tracker",
        description = "Write an artifact's entry in a Markdown tracker from its manifest, and verify it.")
public final class UpdateTrackerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "ARTIFACT_FOLDER",
            description = "holds package.json, pom.xml, pyproject.toml or Cargo.toml")
    private Path folder = Path.of("");

    @Option(names = "--tracker", required = true, paramLabel = "FILE", description = "the tracker; made when missing")
    private Path tracker = Path.of("");

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "the date of the change (default: today, UTC)")
    private @Nullable LocalDate date;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        TrackerEntry entry = entry(manifest());
        LocalDate today = Objects.requireNonNullElseGet(date, () -> LocalDate.now(Clock.systemUTC()));
        show(entry, Tracker.at(tracker).update(entry, today));
        return 0;
    }

    private Path manifest() {
        if (!Files.isDirectory(folder)) {
            throw new Refused("the artifact's folder " + folder + " does not exist");
        }
        for (ManifestFormat format : ManifestFormat.values()) {
            Path file = folder.resolve(format.fileName());
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new Refused(
                "the folder " + folder + " has no manifest: package.json, pom.xml, pyproject.toml or Cargo.toml");
    }

    private static TrackerEntry entry(Path file) {
        try {
            ManifestFormat format =
                    ManifestFormat.of(file.getFileName().toString()).orElseThrow();
            Manifest manifest = format.read(file);
            return new TrackerEntry(
                    said(file, "name", manifest.name()),
                    said(file, "version", manifest.version()),
                    Objects.requireNonNullElse(manifest.tools(), List.of()));
        } catch (ManifestUnreadable unreadable) {
            throw new Refused(Objects.requireNonNullElse(unreadable.getMessage(), "unreadable manifest " + file));
        }
    }

    private static String said(Path file, String field, @Nullable String value) {
        if (value == null) {
            throw new Refused(file + " does not say the artifact's " + field);
        }
        return value;
    }

    private void show(TrackerEntry entry, Tracker.Change change) {
        PrintWriter out = spec.commandLine().getOut();
        String done = change.name().toLowerCase(Locale.ROOT);
        if (output.isJson()) {
            ObjectNode result = Json.MAPPER.createObjectNode();
            result.put("tracker", tracker.toString()).put("name", entry.name()).put("version", entry.version());
            entry.tools().forEach(result.putArray("tools")::add);
            out.println(Json.pretty(result.put("change", done).put("verified", true)));
        } else {
            out.println(tracker + ": entry of " + entry.name() + " " + entry.version() + " " + done + ", verified");
        }
    }
}
