package dev.ratchet.cli.improvements;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.ServiceClient;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rejects an improvement. */
@Command(
        name = "reject",
        description = "Reject an improvement; it comes back when its evidence has doubled.",
        footer = {"", "Example:", "  ./ratchet improvements reject IMP-2025-10-30-001 --reason 'Generated now'"})
final class RejectCommand implements Callable<Integer> {

    @Mixin
    private final ReviewOption review = new ReviewOption();

    @Mixin
    private final SubjectOption subject = new SubjectOption("reviewer-1");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        ServiceClient enforcer = asking.enforcer(subject);
        return asking.say(enforcer.post(review.path() + "/reject", review.body(enforcer)), ImprovementText::line);
    }
}
