package dev.ratchet.cli.backtest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.Moments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be tried, and on which decisions. */
public final class TrialOption {

    @Parameters(arity = "0..1", paramLabel = "CHECK", description = "an expression over facts: 'coverage.line > 0.7'")
    private @Nullable String check;

    @Option(names = "--rule", paramLabel = "RULE", description = "a rule of the book; with CHECK: if it had that check")
    private @Nullable String rule;

    @Option(names = "--improvement", paramLabel = "IMPROVEMENT", description = "the draft rule of an improvement")
    private @Nullable String improvement;

    @Option(names = "--book", description = "no rule, but every decision again, by the book and the waivers of then")
    private boolean isOfBook;

    @Option(names = "--checkpoint", paramLabel = "CHECKPOINT", description = "where CHECK is to be asked")
    private @Nullable String checkPoint;

    @Option(names = "--severity", paramLabel = "SEVERITY", description = "blocking (default), warning or info")
    private @Nullable String severity;

    @Option(names = "--on-error", paramLabel = "WHAT", description = "where a fact is lacking: block or allow")
    private @Nullable String onError;

    @Option(names = "--workflow", paramLabel = "W", description = "only decisions in this workflow")
    private @Nullable String workflow;

    @Option(names = "--kind", paramLabel = "K", description = "only decisions of this kind of artifact")
    private @Nullable String kind;

    @Option(names = "--artifacts", paramLabel = "GLOB", description = "only decisions of these artifacts")
    private @Nullable String artifacts;

    @Option(names = "--since", paramLabel = "WHEN", description = "from then on: " + Moments.PAST)
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "WHEN", description = "before then")
    private @Nullable String until;

    @Option(names = "--count", paramLabel = "N", description = "the newest so many decisions (default: 100000)")
    private @Nullable Integer count;

    ObjectNode body(Instant now) {
        Moments moments = new Moments(now);
        ObjectNode body = Json.MAPPER.createObjectNode();
        put(body, "check", check);
        put(body, "ruleId", rule);
        put(body, "improvement", improvement);
        put(body, "book", isOfBook ? "recorded" : null);
        put(body, "checkPoint", checkPoint);
        put(body, "severity", severity);
        put(body, "onError", onError);
        put(body, "from", moments.past("--since", since));
        put(body, "to", moments.past("--until", until));
        if (count != null) {
            body.put("last", count);
        }
        ObjectNode scope = Json.MAPPER.createObjectNode();
        put(scope, "workflow", workflow);
        put(scope, "artifactKind", kind);
        put(scope, "artifactPattern", artifacts);
        if (!scope.isEmpty()) {
            body.set("scope", scope);
        }
        return body;
    }

    private static void put(ObjectNode object, String field, @Nullable Object value) {
        if (value != null) {
            object.put(field, value.toString());
        }
    }
}
