package dev.ratchet.cli.waivers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Moments;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.SubjectOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks for a waiver; it counts once somebody else grants it. */
@Command(
        name = "request",
        description = "Ask for an exception of one artifact from one rule; it counts once a reviewer grants it.",
        footer = {
            "",
            "Example:",
            "  ./ratchet waivers request --rule RULE-ARCH-001 --artifact parcels --until 14d",
            "    --reason 'The changelog moves to the handbook this week'"
        })
final class RequestCommand implements Callable<Integer> {

    @Option(names = "--rule", required = true, paramLabel = "RULE", description = "from this rule")
    private String rule = "";

    @Option(names = "--artifact", required = true, paramLabel = "NAME", description = "of this artifact")
    private String artifact = "";

    @Option(names = "--versions", paramLabel = "GLOB", description = "of these versions, for example 1.2.*")
    private @Nullable String versions;

    @Option(
            names = "--until",
            required = true,
            paramLabel = "WHEN",
            description = "until then: 2025-11-30, 2025-11-30T09:00:00Z, or a span from now: 24h, 14d, 2w")
    private String until = "";

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    @Mixin
    private final SubjectOption subject = new SubjectOption("reporter");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        Instant end = new Moments(Instant.now()).future("--until", until);
        ObjectNode request = reason.body().put("rule", rule).put("artifact", artifact);
        request.put("expiresAt", end.toString());
        if (versions != null) {
            request.put("versions", versions);
        }
        return asking.say(asking.enforcer(subject).post("/waivers", request), WaiverText::line);
    }
}
