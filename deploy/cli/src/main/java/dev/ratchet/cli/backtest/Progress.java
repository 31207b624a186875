package dev.ratchet.cli.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Words;
import java.io.PrintWriter;

/** Tells how far a backtest is: on a terminal in one line that changes, elsewhere in a line for each tenth. */
final class Progress {

    /** Set by the script where standard error is a terminal. */
    private static final boolean ON_TERMINAL = Boolean.getBoolean("ratchet.terminal");

    private static final String TO_LINE_BEGIN = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean isOnTerminal;
    private String told = "";

    Progress(PrintWriter err) {
        this(err, ON_TERMINAL);
    }

    Progress(PrintWriter err, boolean isOnTerminal) {
        this.err = err;
        this.isOnTerminal = isOnTerminal;
    }

    synchronized void tell(JsonNode backtest) {
        long read = backtest.path("read").asLong();
        long total = backtest.path("total").asLong();
        long percent = total == 0 ? 0 : 100 * read / total;
        String line = total == 0
                ? "backtest %s: %s".formatted(Words.text(backtest.path("id")), Words.text(backtest.path("phase")))
                : "read %d %% of %s recorded decisions"
                        .formatted(isOnTerminal ? percent : percent / 10 * 10, Words.number(total));
        if (!line.equals(told)) {
            told = line;
            say(isOnTerminal ? TO_LINE_BEGIN + line : line);
        }
    }

    /** Leaves the terminal's line free for others. */
    synchronized void end() {
        if (isOnTerminal && !told.isEmpty()) {
            err.print(TO_LINE_BEGIN);
            err.flush();
        }
        told = "";
    }

    synchronized void say(String line) {
        if (line.startsWith(TO_LINE_BEGIN)) {
            err.print(line);
        } else {
            err.println(line);
        }
        err.flush();
    }
}
