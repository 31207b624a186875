package dev.ratchet.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table that a user sees when a run is up: what answers where, and where the tokens are. */
final class Addresses {

    private Addresses() {}

    /** The lines of the table; pages that a service does not have are left out. */
    static List<String> of(Run run, DataFolder folder) {
        List<String> lines = new ArrayList<>();
        try (Watch watch = new Watch(folder)) {
            Component.services().stream()
                    .filter(service -> run.process(service).isPresent())
                    .forEach(service -> addService(lines, watch, service.title(), run.url(service)));
        }
        lines.add(row("kafka", run.kafka()));
        lines.add(row("postgres", run.jdbcUrl() + " as " + run.username()));
        lines.add(row("tokens", folder.tokens() + " (one file per subject)"));
        lines.add(row("logs", folder.logs().toString()));
        return lines;
    }

    private static void addService(List<String> lines, Watch watch, String name, String url) {
        lines.add(row(name, url));
        Stream.of("/q/openapi", "/q/swagger-ui")
                .map(page -> url + page)
                .filter(watch::hasPage)
                .forEach(page -> lines.add(row("", page)));
    }

    private static String row(String name, String value) {
        return String.format(Locale.ROOT, "  %-10s %s", name, value);
    }
}
