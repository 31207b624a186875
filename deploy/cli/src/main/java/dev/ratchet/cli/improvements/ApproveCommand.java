package dev.ratchet.cli.improvements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Asking;
import dev.ratchet.cli.ServiceClient;
import dev.ratchet.cli.SubjectOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Approves an improvement, and waits a moment for the rule that follows. */
@Command(
        name = "approve",
        description = "Approve an improvement; its rule, if it has one, follows in the mode that is named.",
        footer = {
            "",
            "Example:",
            "  ./ratchet improvements approve IMP-2025-10-30-001 --mode warn ",
            "    --reason 'Two releases went out without'"
        })
final class ApproveCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 200;

    @Mixin
    private final ReviewOption review = new ReviewOption();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "what the rule begins in: shadow, warn or enforce (default: ${DEFAULT-VALUE})")
    private String mode = "shadow";

    @Mixin
    private final SubjectOption subject = new SubjectOption("reviewer-1");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() throws InterruptedException {
        ServiceClient enforcer = asking.enforcer(subject);
        ObjectNode approval = review.body(enforcer).put("mode", mode);
        JsonNode approved = enforcer.post(review.path() + "/approve", approval);
        return asking.say(followed(enforcer, approved), ImprovementText::line);
    }

    /** As it stands once its rule is in force, or when that takes too long. */
    private JsonNode followed(ServiceClient enforcer, JsonNode approved) throws InterruptedException {
        JsonNode now = approved;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isAwaited(now) && System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
            now = enforcer.get(review.path());
        }
        return now;
    }

    private static boolean isAwaited(JsonNode improvement) {
        return improvement.at("/proposal/rule").isObject()
                && improvement.path("rules").isEmpty();
    }
}
