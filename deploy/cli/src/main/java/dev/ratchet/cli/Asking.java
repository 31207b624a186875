package dev.ratchet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which enforcer a command asks, and how it shows the answer: in words, or as the service's JSON. */
public final class Asking {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final EnforcerOption enforcer = new EnforcerOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    /** The enforcer, asked by somebody who only looks. */
    public ServiceClient enforcer() {
        return enforcer(new SubjectOption("viewer"));
    }

    /** The enforcer, told something by that subject. */
    public ServiceClient enforcer(SubjectOption subject) {
        return enforcer.calledAs(subject);
    }

    /** Whether the answer is for a script. */
    public boolean isJson() {
        return output.isJson();
    }

    /** Where words for people go that are no part of the answer. */
    public PrintWriter aside() {
        return spec.commandLine().getErr();
    }

    /** Shows an answer. An order that is durable, but can't be seen yet, is said to be so. */
    public int show(JsonNode answer, Function<JsonNode, List<String>> inWords) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.isJson()) {
            out.println(Json.pretty(answer));
        } else if (answer.has("position") && answer.has("status") && !answer.has("id")) {
            out.printf("it is on the log (%s), and will be seen in a moment%n", Words.text(answer.path("position")));
        } else {
            inWords.apply(answer).forEach(out::println);
        }
        return 0;
    }

    /** Shows an answer in one line. */
    public int say(JsonNode answer, Function<JsonNode, String> inWords) {
        return show(answer, said -> List.of(inWords.apply(said)));
    }

    /** Shows a list, read page by page. */
    public int list(Query query, LimitOption limit, Rows rows) {
        return list(query, limit, rows, any -> true);
    }

    /** Shows those of a list that are wanted. */
    public int list(Query query, LimitOption limit, Rows rows, Predicate<JsonNode> wanted) {
        int count = limit.count();
        ArrayNode found = enforcer().first(count + 1, query.path(), wanted);
        boolean isMore = found.size() > count;
        if (isMore) {
            found.remove(count);
        }
        if (output.isJson() || !found.isEmpty()) {
            show(found, rows::of);
        } else {
            aside().println("no " + rows.things() + (query.path().contains("?") ? " fit" : ""));
        }
        if (isMore) {
            aside().printf("there are more than these %d %s: --limit N shows more%n", count, rows.things());
        }
        return 0;
    }
}
