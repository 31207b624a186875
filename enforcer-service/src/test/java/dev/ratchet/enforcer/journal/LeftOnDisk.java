package dev.ratchet.enforcer.journal;

import dev.ratchet.enforcer.domain.rulebook.RuleBookImage;
import dev.ratchet.events.DecisionEvent.GateDecided;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes into a folder what an earlier process of the replica would have left there. */
public final class LeftOnDisk {

    private LeftOnDisk() {}

    public static void book(Path folder, RuleBookImage image) {
        new RuleBookFile(Optional.of(folder), new SimpleMeterRegistry(), Disk.REAL).save(image);
    }

    public static void decision(Path folder, GateDecided decided, String requestDigest) {
        Journal.Settings settings = new Journal.Settings(folder.resolve("decisions"), 1 << 20, 1 << 20, Disk.REAL);
        try (Journal journal = new Journal(settings, new Alarms())) {
            Void unused = journal.append(JournalEntry.of(decided, requestDigest))
                    .toCompletableFuture()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
