package dev.ratchet.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says what happens during a start, one line each. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void ready(Component component, Duration elapsed, String where) {
        double seconds = elapsed.toMillis() / 1000.0;
        say(String.format(Locale.ROOT, "  %-10s ready after %5.1f s   %s", component.title(), seconds, where));
    }
}
