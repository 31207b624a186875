package dev.ratchet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** An order to the enforcer that is kept with its reason: why, who gives it, and how it is said what came of it. */
public abstract class OrderCommand implements Callable<Integer> {

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    @Mixin
    private final SubjectOption subject;

    @Mixin
    private final Asking asking = new Asking();

    /** With who gives it where nobody is named. */
    protected OrderCommand(String usual) {
        this.subject = new SubjectOption(usual);
    }

    /** What the enforcer tells whoever gives the order. */
    protected final JsonNode seen(String path) {
        return asking.enforcer(subject).get(path);
    }

    /** Gives the order at a path, and says in one line what came of it. */
    protected final int give(String path, Function<JsonNode, String> inWords) {
        return asking.say(asking.enforcer(subject).post(path, reason.body()), inWords);
    }
}
